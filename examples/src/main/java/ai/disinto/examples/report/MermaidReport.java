package ai.disinto.examples.report;

import ai.disinto.core.prerequisite.TreeDiagram;

/** The prerequisite tree as a diagram. */
final class MermaidReport {
    private static final String EMPTY = "flowchart LR\n";

    private MermaidReport() {}

    static String print(FactoryFiles files) {
        return files.tree().map(tree -> TreeDiagram.of(tree).mermaid()).orElse(EMPTY);
    }
}

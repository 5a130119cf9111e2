package ai.disinto.core.prerequisite;

import ai.disinto.core.prerequisite.TreeGraph.Cluster;
import ai.disinto.core.prerequisite.TreeGraph.Edge;
import ai.disinto.core.prerequisite.TreeGraph.Node;

/** Writes a graph for Mermaid. Labels are quoted, and whatever is no letter, digit or harmless mark is an entity. */
final class MermaidWriter {
    private static final String HARMLESS = " -.,_/—→–";

    private final StringBuilder out = new StringBuilder("flowchart LR\n");

    String write(TreeGraph graph) {
        int number = 0;
        for (Cluster cluster : graph.clusters) {
            String indent = cluster.title().isPresent() ? "    " : "  ";
            if (cluster.title().isPresent()) {
                out.append("  subgraph m").append(++number).append('[');
                label(cluster.title().get());
                out.append("]\n");
            }
            cluster.nodes().forEach(node -> node(indent, node));
            out.append(cluster.title().isPresent() ? "  end\n" : "");
        }
        graph.outside.forEach(node -> node("  ", node));
        graph.edges.forEach(this::edge);
        out.append("  classDef done fill:#d3f2d3,stroke:#2e7d32\n")
                .append("  classDef blocked fill:#f8d7da,stroke:#b71c1c\n")
                .append("  classDef inProgress fill:#d6e4ff,stroke:#1a4fa0\n")
                .append("  classDef ready fill:#fff4cc,stroke:#a06a00\n")
                .append("  classDef empty fill:#eeeeee,stroke:#757575\n");
        return out.toString();
    }

    private void node(String indent, Node node) {
        out.append(indent).append(node.id());
        switch (node.shape()) {
            case OBJECTIVE -> shape("[", node, "]");
            case ITEM -> shape("(", node, ")");
            case ISSUE -> shape("{{", node, "}}");
            case REQUEST -> shape("[(", node, ")]");
        }
        node.status().ifPresent(status -> out.append(":::").append(styleClass(status)));
        out.append('\n');
    }

    private void shape(String open, Node node, String close) {
        out.append(open);
        label(node.label());
        out.append(close);
    }

    private void edge(Edge edge) {
        String arrow = switch (edge.line()) {
            case PART -> " --> ";
            case DEPENDENCY -> " -.-> ";
            case REQUEST -> " ==> ";
            case NAME -> " --- ";
        };
        out.append("  ").append(edge.from()).append(arrow).append(edge.to()).append('\n');
    }

    private void label(String text) {
        out.append('"');
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.isWhitespace(c)) {
                out.append(' ');
            } else {
                out.append('#').append(c).append(';');
            }
        });
        out.append(text.isBlank() ? " \"" : "\"");
    }

    private static String styleClass(PrerequisiteStatus status) {
        return switch (status) {
            case DONE -> "done";
            case BLOCKED -> "blocked";
            case IN_PROGRESS -> "inProgress";
            case READY -> "ready";
            case EMPTY -> "empty";
        };
    }
}

package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.IssueState;
import ai.disinto.core.prerequisite.Contradiction;
import ai.disinto.core.prerequisite.LiveFacts;
import ai.disinto.core.prerequisite.Objective;
import ai.disinto.core.prerequisite.PrerequisiteStatus;
import ai.disinto.core.prerequisite.PrerequisiteTree;
import ai.disinto.core.prerequisite.TreeAnalysis;
import ai.disinto.core.prerequisite.TreeDiagram;
import ai.disinto.core.prerequisite.TreeDiff;
import ai.disinto.core.prerequisite.WhatIf;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrerequisiteSnippetTest {
    private final Path file = Sample.FACTORY.resolve("ops/prerequisites.md");

    @Test
    void analyze_comparesWhatIsWrittenWithWhatItComesTo() {
        // region analyze
        PrerequisiteTree tree = PrerequisiteTree.read(file);
        TreeAnalysis analysis = tree.analyze();
        for (Objective objective : tree.objectives()) {
            PrerequisiteStatus computed = analysis.status(objective);
            System.getLogger("factory").log(System.Logger.Level.INFO, objective.name() + ": " + computed.word());
        }
        List<Contradiction> contradictions = analysis.contradictions();
        // endregion
        assertThat(contradictions).extracting(Contradiction::subject).containsExactly("Public status page");
    }

    @Test
    void facts_changeTheAnswer() {
        // region facts
        PrerequisiteTree tree = PrerequisiteTree.read(file);
        LiveFacts today = LiveFacts.none().withIssues(List.of(IssueState.closed(31, List.of())));
        TreeAnalysis analysis = tree.analyze(today);
        // endregion
        assertThat(analysis.workableItems())
                .extracting(next -> next.item().text())
                .contains("Alerts reach a person at night");
    }

    @Test
    void whatIf_namesWhatBecomesReady() {
        // region what-if
        TreeAnalysis analysis = PrerequisiteTree.read(file).analyze();
        WhatIf ifClosed = analysis.whatIf(List.of(), List.of(31));
        // endregion
        assertThat(ifClosed.ready()).extracting(Objective::name).containsExactly("Keepers can be paged");
    }

    @Test
    void edit_rewritesOneLine() {
        // region edit
        PrerequisiteTree tree = PrerequisiteTree.read(file);
        Objective backup = tree.objectives().get(1);
        PrerequisiteTree ticked = tree.edit().tick(backup.items().get(1)).apply();
        TreeDiff changes = ticked.changesSince(tree);
        // endregion
        assertThat(changes.changes()).hasSize(1);
        assertThat(ticked.render()).contains("- [x] A restore is rehearsed every month (#10 — backlog)");
    }

    @Test
    void diagram_isMermaidOrDot() {
        // region diagram
        TreeDiagram diagram = TreeDiagram.of(PrerequisiteTree.read(file).analyze());
        String mermaid = diagram.mermaid();
        String dot = diagram.dot();
        // endregion
        assertThat(mermaid).startsWith("flowchart LR");
        assertThat(dot).startsWith("digraph");
    }
}

package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.FactoryLabel;
import ai.disinto.core.issue.IssueDependencies;
import ai.disinto.core.issue.IssueFacts;
import ai.disinto.core.issue.IssueGraph;
import ai.disinto.core.issue.IssueReadiness;
import ai.disinto.core.issue.IssueState;
import ai.disinto.core.issue.LabelComparison;
import ai.disinto.core.issue.LabelVocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueSnippetTest {

    @Test
    void dependencies_comeFromSectionsAndSentences() {
        // region dependencies
        IssueDependencies found = IssueDependencies.parse("## Dependencies\n- #5\n\n## Related\n- #9\n", 7);
        // endregion
        assertThat(found.numbers()).containsExactly(5);
    }

    @Test
    void readiness_explainsItself() {
        // region readiness
        IssueGraph graph = IssueGraph.of(List.of(
                IssueFacts.of(IssueState.open(7, List.of("backlog")), "Depends on #5"),
                IssueFacts.of(IssueState.open(5, List.of("backlog")), "Depends on #4"),
                IssueFacts.of(IssueState.closed(4, List.of()), "")));
        IssueReadiness seven = graph.readiness(7);
        String why = seven.explanation();
        // endregion
        assertThat(seven.isReady()).isFalse();
        assertThat(why).isEqualTo("#7 waits for #5; begin with #5");
    }

    @Test
    void labels_areComparedWithTheForge() {
        // region labels
        List<FactoryLabel> onTheForge =
                List.of(FactoryLabel.of("backlog", "0075ca"), FactoryLabel.of("vision", "ffffff"));
        LabelComparison comparison = LabelVocabulary.defaults().compare(onTheForge);
        // endregion
        assertThat(comparison.missing()).hasSize(19);
        assertThat(comparison.differing()).hasSize(1);
    }
}

package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.IssueState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveFactsTest {

    @Test
    void facts_addUpWithoutChangingEarlierOnes() {
        LiveFacts one = LiveFacts.none().withIssues(List.of(IssueState.closed(1, List.of())));
        LiveFacts two = one.withIssues(List.of(IssueState.open(1, List.of()), IssueState.open(2, List.of())));
        assertThat(one.issues()).hasSize(1);
        assertThat(two.issues()).hasSize(2);
        assertThat(two.issues().get(1)).isEqualTo(IssueState.open(1, List.of()));
        assertThat(LiveFacts.none().issues()).isEmpty();
    }

    @Test
    void facts_areCopied() {
        List<Integer> waitsFor = new ArrayList<>(List.of(2));
        Map<Integer, List<Integer>> dependencies = new HashMap<>(Map.of(1, waitsFor));
        LiveFacts facts = LiveFacts.none().withDependencies(dependencies);
        waitsFor.add(3);
        dependencies.clear();
        assertThat(facts.dependencies()).isEqualTo(Map.of(1, List.of(2)));
    }

    @Test
    void text_saysHowMuchIsKnown() {
        assertThat(LiveFacts.none().withIssues(List.of(IssueState.closed(1, List.of()))))
                .hasToString("LiveFacts[1 issues, 0 with dependencies]");
    }
}

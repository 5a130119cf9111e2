package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.issue.IssueReadiness.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueGraphTest {
    private final Map<Integer, IssueFacts> issues = new HashMap<>();

    private void open(int number, int... dependencies) {
        issues.put(number, IssueFacts.of(IssueState.open(number, List.of()), body(dependencies)));
    }

    private void closed(int number, int... dependencies) {
        issues.put(number, IssueFacts.of(IssueState.closed(number, List.of()), body(dependencies)));
    }

    private static String body(int... dependencies) {
        StringBuilder body = new StringBuilder("## Dependencies\n");
        for (int each : dependencies) {
            body.append("- #").append(each).append('\n');
        }
        return body.toString();
    }

    private IssueReadiness readiness(int issue) {
        return IssueGraph.of(issues.values()).readiness(issue);
    }

    @Test
    void issueWithoutDependencies_isReady() {
        open(7);
        assertThat(readiness(7).isReady()).isTrue();
        assertThat(readiness(7)).hasToString("#7 is ready: everything it depends on is closed");
    }

    @Test
    void closedDependencies_blockNothing_whateverTheyDependOn() {
        open(7, 3);
        closed(3, 4);
        open(4);
        assertThat(readiness(7).rule()).isEqualTo(Rule.READY);
    }

    @Test
    void openDependency_blocks_andIsSuggestedWhenReady() {
        open(7, 5, 3, 9);
        closed(3);
        open(5, 4);
        closed(4);
        open(9);
        IssueReadiness readiness = readiness(7);
        assertThat(readiness.rule()).isEqualTo(Rule.WAITING);
        assertThat(readiness.openBlockers()).extracting(IssueReference::number).containsExactly(5, 9);
        assertThat(readiness.suggestion()).contains(IssueReference.local(5));
        assertThat(readiness).hasToString("#7 waits for #5, #9; begin with #5");
    }

    @Test
    void suggestion_isABlockerOfTheIssueItself_theRootIsAtTheEndOfTheChain() {
        open(7, 5);
        open(5, 4);
        open(4, 2);
        open(2);
        IssueReadiness readiness = readiness(7);
        assertThat(readiness.suggestion()).isEmpty();
        assertThat(readiness.rootBlocker()).contains(IssueReference.local(2));
        assertThat(readiness).hasToString("#7 waits for #5; begin with #2");
    }

    @Test
    void unknownDependency_isNotReady() {
        open(7, 5);
        IssueReadiness readiness = readiness(7);
        assertThat(readiness.rule()).isEqualTo(Rule.UNKNOWN);
        assertThat(readiness.unknownBlockers()).containsExactly(IssueReference.local(5));
        assertThat(readiness.rootBlocker()).contains(IssueReference.local(5));
        assertThat(readiness).hasToString("#7 waits for #5; #5 cannot be looked up or read");
    }

    @Test
    void unknownIssue_behindAnOpenBlocker_isNamedAsTheRoot() {
        open(7, 5);
        open(5, 99);
        IssueReadiness readiness = readiness(7);
        assertThat(readiness.rule()).isEqualTo(Rule.UNKNOWN);
        assertThat(readiness.unknownBlockers()).isEmpty();
        assertThat(readiness.rootBlocker()).contains(IssueReference.local(99));
        assertThat(readiness.explanation()).contains("#5", "behind them");
    }

    @Test
    void issueItselfUnknown_isNotReady() {
        assertThat(readiness(7).rule()).isEqualTo(Rule.UNKNOWN);
        assertThat(readiness(7).rootBlocker()).isEmpty();
        assertThat(readiness(7).explanation()).contains("cannot be looked up");
    }

    @Test
    void closedIssue_isNotReady() {
        closed(7, 7);
        assertThat(readiness(7).isReady()).isFalse();
        assertThat(readiness(7)).hasToString("#7 is closed");
    }

    @Test
    void bodyThatIsNotReadAsAWhole_isNotReady_norWhatWaitsForIt() {
        issues.put(5, IssueFacts.of(IssueState.open(5, List.of()), "depends on #99999999999"));
        open(7, 5);
        assertThat(readiness(5).rule()).isEqualTo(Rule.UNKNOWN);
        assertThat(readiness(7).rule()).isEqualTo(Rule.UNKNOWN);
        assertThat(readiness(7).suggestion()).isEmpty();
        assertThat(readiness(7).rootBlocker()).contains(IssueReference.local(5));
    }

    @Test
    void cycle_isNamedFromItsLowestIssue_alsoForWhatWaitsForIt() {
        open(9, 5);
        open(5, 3);
        open(3, 8);
        open(8, 5);
        assertThat(readiness(9).rule()).isEqualTo(Rule.CYCLE);
        assertThat(readiness(9).cycle()).extracting(IssueReference::number).containsExactly(3, 8, 5, 3);
        assertThat(readiness(9)).hasToString("#9 waits for issues that wait for each other: #3 → #8 → #5 → #3");
        assertThat(readiness(8)).hasToString("#8 waits for itself: #3 → #8 → #5 → #3");
        assertThat(readiness(8).rootBlocker()).isEmpty();
    }

    @Test
    void cycleThroughAClosedIssue_isNone() {
        open(7, 5);
        closed(5, 7);
        assertThat(readiness(7).isReady()).isTrue();
    }

    @Test
    void issueBesideACycle_isStillSuggested() {
        open(7, 3, 5);
        open(3, 4);
        open(4, 3);
        open(5);
        assertThat(readiness(7).rule()).isEqualTo(Rule.CYCLE);
        assertThat(readiness(7).suggestion()).contains(IssueReference.local(5));
    }

    @Test
    void cycles_areReportedOnceForEachGroup() {
        open(1, 2, 4);
        open(2, 3);
        open(3, 2);
        open(4, 5);
        open(5, 4, 1);
        open(6, 2);
        IssueGraph graph = IssueGraph.of(issues.values());
        graph.readiness(6);
        graph.readiness(1);
        assertThat(graph.cycles()).extracting(Object::toString).containsExactly("[#2, #3, #2]", "[#1, #4, #5, #1]");
    }

    @Test
    void tenIssuesThatAllBlockEachOther_haveOneShortWitness() {
        int[] all = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        for (int each : all) {
            open(each, all);
        }
        assertThat(readiness(7).cycle()).extracting(IssueReference::number).containsExactly(1, 2, 1);
    }

    @Test
    void firstReady_keepsTheOrderGiven() {
        open(1, 2);
        open(2);
        open(3);
        IssueGraph graph = IssueGraph.of(issues.values());
        assertThat(graph.firstReady(List.of(1, 3, 2)))
                .map(IssueReadiness::issue)
                .contains(IssueReference.local(3));
        assertThat(graph.firstReady(List.of(1, 99))).isEmpty();
    }

    @Test
    void everyIssue_isLookedUpOnce() {
        open(1, 2, 3);
        open(2, 3, 4);
        open(3, 4, 99);
        open(4);
        List<IssueReference> asked = new ArrayList<>();
        IssueGraph graph = IssueGraph.over(issue -> {
            asked.add(issue);
            return Optional.ofNullable(issues.get(issue.number()));
        });
        for (int issue : new int[] {4, 1, 2, 3, 99, 1}) {
            graph.readiness(issue);
        }
        assertThat(asked).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void lookupThatFailed_canBeRepeated() {
        open(1, 2);
        open(2, 3);
        open(3);
        List<String> failures = new ArrayList<>(List.of("unavailable"));
        IssueGraph graph = IssueGraph.over(issue -> {
            if (issue.number() == 3 && !failures.isEmpty()) {
                throw new IllegalStateException(failures.remove(0));
            }
            return Optional.ofNullable(issues.get(issue.number()));
        });
        assertThatThrownBy(() -> graph.readiness(1)).hasMessage("unavailable");
        assertThat(graph.readiness(1).rootBlocker()).contains(IssueReference.local(3));
        assertThat(graph.readiness(3).isReady()).isTrue();
    }

    @Test
    void issuesBeyondTheLimit_countAsUnknown() {
        open(1, 2);
        open(2, 3);
        open(3);
        IssueGraph graph = IssueGraph.of(issues.values()).withMaxIssues(2);
        assertThat(graph.readiness(1).rule()).isEqualTo(Rule.UNKNOWN);
        assertThat(graph.readiness(1).rootBlocker()).contains(IssueReference.local(3));
        assertThatThrownBy(() -> graph.withMaxIssues(0)).hasMessageContaining("0");
    }

    @Test
    void referencesOfAnotherRepository_areRelativeToIt() {
        IssueReference there = new IssueReference(Optional.of(RepositorySlug.parse("acme/pier")), 5);
        IssueDependencies ours = IssueDependencies.parse("depends on acme/pier#5", 7);
        IssueDependencies theirs =
                IssueDependencies.parse(SourceText.of("depends on #7, acme/harbour#7", "body"), there);
        IssueGraph graph = IssueGraph.over(issue -> switch (issue.toString()) {
            case "#7" -> Optional.of(new IssueFacts(IssueState.open(7, List.of()), ours));
            case "acme/pier#5" -> Optional.of(new IssueFacts(IssueState.open(5, List.of()), theirs));
            case "acme/pier#7" -> Optional.of(IssueFacts.of(IssueState.closed(7, List.of()), ""));
            default -> Optional.empty();
        });
        assertThat(graph.readiness(7).rootBlocker())
                .map(IssueReference::toString)
                .contains("acme/harbour#7");
        assertThat(graph.withHome(RepositorySlug.parse("acme/harbour"))
                        .readiness(7)
                        .cycle())
                .extracting(IssueReference::toString)
                .containsExactly("#7", "acme/pier#5", "#7");
    }

    @Test
    void facts_speakOfOneIssue() {
        IssueDependencies other = IssueDependencies.none(IssueReference.local(8));
        assertThatThrownBy(() -> new IssueFacts(IssueState.open(7, List.of()), other))
                .hasMessageContainingAll("#7", "#8");
    }

    @Test
    void answers_areEqualByContent() {
        open(7, 5);
        open(5);
        assertThat(readiness(7)).isEqualTo(readiness(7)).hasSameHashCodeAs(readiness(7));
        assertThat(readiness(7)).isNotEqualTo(readiness(5));
    }

    @Test
    void longLists_areCutInTheExplanation() {
        open(7, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
        assertThat(readiness(7).explanation()).contains("#18, and 2 more").doesNotContain("#19,");
    }
}

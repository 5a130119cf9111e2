package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.IssueState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lines say and is not so, and how it could be mended. */
class StaleAndProposedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void openBox_isStaleWhenAllIssuesAreClosed() {
        assertThat(stale("- [ ] A (#1, #2)", closed(1), closed(2))).containsExactly("OPEN_BUT_CLOSED A open→closed");
        assertThat(stale("- [ ] A (#1, #2)", closed(1))).isEmpty();
        assertThat(stale("- [ ] A (#1 — closed)")).containsExactly("OPEN_BUT_CLOSED A open→closed");
    }

    @Test
    void tickedBox_isStaleWhenAnIssueIsOpen() {
        assertThat(stale("- [x] A (#1, #2)", closed(1), open(2, "backlog")))
                .containsExactly("DONE_BUT_OPEN A #2 done→backlog");
        assertThat(stale("- [x] A (#1 — in-progress)")).containsExactly("DONE_BUT_OPEN A #1 done→in-progress");
        assertThat(stale("- [x] A (#1)")).isEmpty();
    }

    @Test
    void stateWords_areStaleWhenTheForgeSaysOtherwise() {
        assertThat(stale("- [ ] A (#1 — backlog)", open(1, "blocked", "priority")))
                .containsExactly("STATE_DIFFERS A #1 backlog→blocked+priority");
        assertThat(stale("- [ ] A (#1 — closed)", open(1))).containsExactly("STATE_DIFFERS A #1 closed→open");
        assertThat(stale("- [x] A (#1 — closed)", closed(1))).isEmpty();
    }

    @Test
    void stateWords_areNotStaleForWhatTheyLeaveOut() {
        assertThat(stale("- [ ] A (#1 — backlog)", open(1, "backlog", "priority")))
                .isEmpty();
        assertThat(stale("- [ ] A (#1 — blocked, bug-report)", open(1, "blocked", "bug-report")))
                .isEmpty();
        assertThat(stale("- [ ] A (#1)", open(1, "blocked"))).isEmpty();
        assertThat(stale("- [ ] A (#1 — open)", open(1))).isEmpty();
    }

    @Test
    void proposals_tickRestateAndJudge() {
        PrerequisiteTree tree = Trees.of(
                "## Objective: A",
                "- [ ] One (#1 — backlog)",
                "- [ ] Two (#2, #3 — backlog)",
                "Status: READY — #1 is free",
                "## Objective: B",
                "- [ ] Three",
                "Status: BLOCKED");
        ProposedChanges proposals =
                tree.analyze(facts(closed(1), closed(2), closed(3))).proposals(TODAY);
        assertThat(proposals.changes())
                .extracting(change -> change.line() + " " + change.after())
                .containsExactly(
                        "2 <!-- Last updated: 2026-06-01 -->",
                        "5 - [x] One (#1 — closed)",
                        "6 - [x] Two (#2, #3 — closed)",
                        "7 Status: DONE");
        assertThat(proposals.changes().get(1).reason())
                .isEqualTo("all its issues are closed; the forge says closed, not backlog");
        assertThat(proposals.apply().analyze().contradictions())
                .extracting(Contradiction::subject)
                .containsExactly("B");
        assertThat(tree.render()).contains("- [ ] One");
    }

    @Test
    void proposals_leaveAListAloneWhoseIssuesDiffer() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] Two (#2, #3 — backlog)");
        assertThat(tree.analyze(facts(closed(2), open(3, "backlog")))
                        .proposals(TODAY)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void proposals_neverTakeATickAway() {
        PrerequisiteTree tree = Trees.ofItems("- [x] One (#1)");
        assertThat(tree.analyze(facts(open(1, "backlog"))).proposals(TODAY).changes())
                .isEmpty();
    }

    @Test
    void upToDateTree_keepsItsDate() {
        PrerequisiteTree tree = Trees.ofItems("- [x] One (#1 — closed)");
        ProposedChanges proposals = tree.analyze(facts(closed(1))).proposals(TODAY);
        assertThat(proposals.isEmpty()).isTrue();
        assertThat(proposals.apply()).isEqualTo(tree);
    }

    private static List<String> stale(String item, IssueState... states) {
        return Trees.ofItems(item).analyze(facts(states)).staleItems().stream()
                .map(each -> each.kind() + " " + each.item().text()
                        + each.issue().map(issue -> " #" + issue).orElse("") + " " + each.written() + "→"
                        + each.actual())
                .toList();
    }

    private static LiveFacts facts(IssueState... states) {
        return LiveFacts.none().withIssues(List.of(states));
    }

    private static IssueState closed(int number) {
        return IssueState.closed(number, List.of());
    }

    private static IssueState open(int number, String... labels) {
        return IssueState.open(number, List.of(labels));
    }
}

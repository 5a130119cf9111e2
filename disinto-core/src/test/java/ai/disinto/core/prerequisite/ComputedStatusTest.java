package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.issue.IssueState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the computed status, first match wins. */
class ComputedStatusTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- [x] A (#1 — closed)|DONE",
                "- [x] A (#1 — backlog)|DONE",
                "- [ ] A (#1 — closed)|READY",
                "- [ ] A|READY",
                "- [ ] A (#1)|READY",
                "- [ ] A (#1 — backlog+priority)|READY",
                "- [ ] A (#1 — blocked)|BLOCKED",
                "- [ ] A (#1 — backlog, blocked)|BLOCKED",
                "- [ ] A (#1 — vision)|BLOCKED",
                "- [ ] A (#1 — vision+priority)|BLOCKED",
                "- [ ] A (#1 — backlog, needs design)|BLOCKED",
                "- [ ] A (#1 — in-progress)|IN_PROGRESS",
                "- [ ] A (#1 — in-progress, vision)|IN_PROGRESS",
                "- [ ] A (#1 — in-progress, depends on #2)|IN_PROGRESS",
                "- [ ] A (#1 — in-progress) blocked-on-vault (v/x.md)|BLOCKED",
                "- [ ] A (#1 — backlog, depends on #2)|BLOCKED",
                "- [ ] A (#1) — in backlog, depends on #2|BLOCKED",
                "- [ ] A ⚠ escalated — awaiting human decision|BLOCKED",
            })
    void itemAndObjective_haveTheStatusOfTheTable(String line, PrerequisiteStatus status) {
        TreeAnalysis analysis = Trees.ofItems(line).analyze();
        assertThat(analysis.status(analysis.tree().items().get(0))).isEqualTo(status);
        assertThat(analysis.status(analysis.tree().objectives().get(0))).isEqualTo(status);
    }

    @Test
    void objective_isBlockedBeforeInProgressBeforeReady() {
        String blocked = "- [ ] A (#1 — blocked)";
        String busy = "- [ ] B (#2 — in-progress)";
        String ready = "- [ ] C (#3 — backlog)";
        assertThat(statusOf(ready, busy, blocked)).isEqualTo(PrerequisiteStatus.BLOCKED);
        assertThat(statusOf(ready, busy)).isEqualTo(PrerequisiteStatus.IN_PROGRESS);
        assertThat(statusOf(ready, "- [x] D")).isEqualTo(PrerequisiteStatus.READY);
    }

    @Test
    void objectiveWithoutItems_isUnverifiableAndNoContradiction() {
        TreeAnalysis analysis = Trees.of("## Objective: A", "Status: DONE").analyze();
        assertThat(analysis.status(analysis.tree().objectives().get(0))).isEqualTo(PrerequisiteStatus.EMPTY);
        assertThat(analysis.contradictions()).isEmpty();
    }

    @Test
    void dependency_isSatisfiedByEveryItemThatNamesIt() {
        String waiting = "- [ ] A (#1 — backlog, depends on #2)";
        assertThat(statusOf(waiting, "- [x] B (#2)")).isEqualTo(PrerequisiteStatus.READY);
        assertThat(statusOf(waiting, "- [ ] B (#2 — closed)")).isEqualTo(PrerequisiteStatus.READY);
        assertThat(statusOf(waiting, "- [x] B (#2)", "- [ ] C (#2)")).isEqualTo(PrerequisiteStatus.BLOCKED);
    }

    @Test
    void dependencyOnAnObjective_isSatisfiedWhenItIsDone() {
        String waiting = "## Objective: A\n- [ ] A (#1 — backlog, depends on #9)\n";
        assertThat(first(Trees.of(waiting, "## Objective: B (#9)", "- [x] B"))).isEqualTo(PrerequisiteStatus.READY);
        assertThat(first(Trees.of(waiting, "## Objective: B (#9)", "- [ ] B"))).isEqualTo(PrerequisiteStatus.BLOCKED);
        assertThat(first(Trees.of(waiting, "## Objective: B (#9)", "Status: DONE")))
                .isEqualTo(PrerequisiteStatus.READY);
    }

    @Test
    void facts_satisfyAnItemWhenAllItsIssuesAreClosed() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] A (#1-#3 — backlog)");
        assertThat(first(tree.analyze(issues(closed(1), closed(2), closed(3))))).isEqualTo(PrerequisiteStatus.DONE);
        assertThat(first(tree.analyze(issues(closed(1), closed(3))))).isEqualTo(PrerequisiteStatus.READY);
    }

    @Test
    void facts_doNotTakeATickAway() {
        PrerequisiteTree tree = Trees.ofItems("- [x] A (#1 — closed)");
        assertThat(first(tree.analyze(issues(open(1, "backlog"))))).isEqualTo(PrerequisiteStatus.DONE);
    }

    @Test
    void facts_replaceTheWrittenLabels() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] A (#1 — blocked, vision)");
        assertThat(first(tree.analyze(issues(open(1, "backlog"))))).isEqualTo(PrerequisiteStatus.READY);
        assertThat(first(tree.analyze(issues(open(1, "in-progress"))))).isEqualTo(PrerequisiteStatus.IN_PROGRESS);
        assertThat(first(tree.analyze(issues(open(7))))).isEqualTo(PrerequisiteStatus.BLOCKED);
    }

    @Test
    void facts_decideAboutDependencies() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] A (#1 — backlog, depends on #2)", "- [x] B (#2 — closed)");
        assertThat(first(tree.analyze(issues(open(2))))).isEqualTo(PrerequisiteStatus.BLOCKED);
        assertThat(first(tree.analyze(issues(closed(2))))).isEqualTo(PrerequisiteStatus.READY);
    }

    @Test
    void dependenciesOfTheForge_countToo() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] A (#1 — backlog)");
        LiveFacts facts = LiveFacts.none().withDependencies(Map.of(1, List.of(50)));
        assertThat(first(tree.analyze(facts))).isEqualTo(PrerequisiteStatus.BLOCKED);
        assertThat(first(tree.analyze(facts.withIssues(List.of(closed(50)))))).isEqualTo(PrerequisiteStatus.READY);
        assertThatThrownBy(() -> facts.withDependencies(Map.of(1, List.of(0)))).hasMessageContaining("0");
    }

    @Test
    void contradiction_namesBothStatusesAndTheLine() {
        PrerequisiteTree tree = Trees.of("## Objective: A", "- [ ] One", "Status: done (code merged)");
        assertThat(tree.analyze().contradictions())
                .containsExactly(
                        new Contradiction(Contradiction.Kind.OBJECTIVE, "A", "DONE", PrerequisiteStatus.READY, 6));
    }

    @Test
    void unknownWord_contradictsNothing() {
        assertThat(Trees.of("## Objective: A", "- [ ] One", "Status: PAUSED")
                        .analyze()
                        .contradictions())
                .isEmpty();
    }

    @Test
    void strangers_areRefused() {
        TreeAnalysis analysis = Trees.ofItems("- [ ] A").analyze();
        PrerequisiteTree other = Trees.ofItems("- [ ] B", "- [ ] C");
        assertThatThrownBy(() -> analysis.status(other.items().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("- [ ] B");
        assertThatThrownBy(() -> analysis.status(other.items().get(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> analysis.status(other.objectives().get(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PrerequisiteStatus statusOf(String... items) {
        return first(Trees.ofItems(items));
    }

    private static PrerequisiteStatus first(PrerequisiteTree tree) {
        return first(tree.analyze());
    }

    private static PrerequisiteStatus first(TreeAnalysis analysis) {
        return analysis.status(analysis.tree().objectives().get(0));
    }

    private static LiveFacts issues(IssueState... states) {
        return LiveFacts.none().withIssues(List.of(states));
    }

    private static IssueState closed(int number) {
        return IssueState.closed(number, List.of());
    }

    private static IssueState open(int number, String... labels) {
        return IssueState.open(number, List.of(labels));
    }
}

package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.model.User;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ClaimOutcome;
import ai.disinto.forge.work.ReconcileReport;
import ai.disinto.forge.work.StrandedIssue;
import ai.disinto.forge.work.StrandedIssue.Reason;
import ai.disinto.forge.work.WorkState;
import ai.disinto.forge.work.WorkStep;
import ai.disinto.forge.work.WorkStep.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReconcileTest {
    private final WorkStage stage = WorkStage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    private ReconcileReport reconcile() {
        return stage.claims("root1").reconcile();
    }

    private static List<Kind> kinds(ReconcileReport report) {
        return report.steps().stream().map(WorkStep::kind).toList();
    }

    private int inProgress(String... assignees) {
        int issue = stage.issue("Running", "", "in-progress");
        stage.harb().issues().edit(issue, IssueEdit.nothing().assignees(List.of(assignees)));
        return issue;
    }

    @Test
    void deadHolder_isPutBackIntoTheBacklog() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        assertThat(reconcile().steps()).isEmpty();
        stage.time.passes(WorkStage.LEASE);
        ReconcileReport report = reconcile();
        assertThat(kinds(report))
                .containsExactly(Kind.LABEL_ADDED, Kind.UNASSIGNED, Kind.LABEL_REMOVED, Kind.CLAIM_RELEASED);
        assertThat(report.state(issue)).contains(WorkState.QUEUED);
        assertThat(stage.seen(issue).labels()).containsExactly("backlog");
        assertThat(stage.seen(issue).assignees()).isEmpty();
        assertThat(stage.claims("other-bot").acquire(issue).claim()).isPresent();
    }

    @Test
    void deadHolderWhoShowsItself_whenItsSuccessorIsDone_strandsNothing() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        stage.time.passes(WorkStage.LEASE);
        stage.won("other-bot", issue).release();
        stage.harb().issues().edit(issue, IssueEdit.nothing().assignees(List.of("dev-bot")));
        stage.harb().issues().addLabels(issue, List.of("in-progress"));
        boolean wasQueued = stage.harb().issues().removeLabel(issue, "backlog");
        assertThat(wasQueued).isTrue();
        assertThat(reconcile().state(issue)).contains(WorkState.QUEUED);
        assertThat(stage.seen(issue).labels()).containsExactly("backlog");
        assertThat(stage.seen(issue).assignees()).isEmpty();
    }

    @Test
    void preview_saysTheSame_andChangesNothing() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        int closed = stage.backlog();
        stage.won("dev-bot", closed).close();
        stage.time.passes(WorkStage.LEASE);
        int before = stage.embedded().calls().size();
        ReconcileReport preview = stage.claims("root1").preview();
        assertThat(stage.embedded().calls().stream().skip(before))
                .allMatch(call -> call.method().equals("GET"));
        ReconcileReport done = reconcile();
        assertThat(preview.isPreview()).isTrue();
        assertThat(done.isPreview()).isFalse();
        assertThat(preview.steps()).isEqualTo(done.steps());
        assertThat(done.steps()).contains(new WorkStep(closed, Kind.CLAIM_DELETED, "claims/" + closed));
    }

    @Test
    void deadHolderWithAPullRequest_thatAPersonBlocked_isBlocked() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        stage.pull("fix/issue-" + issue);
        stage.harb().issues().addLabels(issue, List.of("blocked"));
        stage.time.passes(WorkStage.LEASE);
        ReconcileReport report = reconcile();
        assertThat(report.stranded()).isEmpty();
        assertThat(report.state(issue)).contains(WorkState.BLOCKED);
        assertThat(stage.seen(issue).labels()).containsExactly("blocked");
    }

    @Test
    void deadHolderWithUnmergedWork_isBlockedWithAComment() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        stage.push("fix/issue-" + issue);
        stage.time.passes(WorkStage.LEASE);
        assertThat(reconcile().state(issue)).contains(WorkState.BLOCKED);
        assertThat(stage.seen(issue).labels()).containsExactly("blocked");
        assertThat(stage.seen(issue).comments()).singleElement().asString().contains("claim_expired");
    }

    @Test
    void deadHolderWithAnOpenPull_isStranded_untilSomebodyClaimsIt() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        stage.pull("fix/issue-" + issue);
        stage.time.passes(WorkStage.LEASE);
        ReconcileReport report = reconcile();
        assertThat(report.steps()).isEmpty();
        assertThat(report.stranded()).extracting(StrandedIssue::reason).containsExactly(Reason.ORPHANED_PULL);
        stage.won("other-bot", issue);
        assertThat(reconcile().stranded()).isEmpty();
        assertThat(reconcile().state(issue)).contains(WorkState.CLAIMED);
    }

    @Test
    void pullOfAFork_doesNotKeepAnIssueInProgress() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        stage.pullOfAFork("fix/issue-" + issue);
        stage.time.passes(WorkStage.LEASE);
        assertThat(reconcile().state(issue)).contains(WorkState.QUEUED);
    }

    @Test
    void labelWithoutClaimAndAssignee_isStaleAfterAMinute() {
        int issue = inProgress();
        stage.time.passes(Duration.ofSeconds(59));
        ReconcileReport early = reconcile();
        assertThat(early.steps()).isEmpty();
        assertThat(early.notes()).singleElement().asString().contains("less than a minute");
        stage.time.passes(Duration.ofSeconds(2));
        assertThat(reconcile().state(issue)).contains(WorkState.QUEUED);
        assertThat(stage.seen(issue).labels()).containsExactly("backlog");
    }

    @Test
    void personWithoutAClaim_isLeftAlone() {
        int issue = inProgress("root1");
        stage.time.passes(Duration.ofDays(9));
        ReconcileReport report = reconcile();
        assertThat(report.steps()).isEmpty();
        assertThat(report.state(issue)).contains(WorkState.CLAIMED);
    }

    @Test
    void successorThatDiedBeforeItShowed_isPutBackToo() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        stage.time.passes(WorkStage.LEASE);
        stage.embedded()
                .faults()
                .on("PATCH", "/repos/root1/harb/issues/*")
                .answer(403)
                .once();
        stage.won("other-bot", issue);
        assertThat(stage.seen(issue).assignees()).containsExactly("dev-bot");
        stage.time.passes(WorkStage.LEASE);
        assertThat(reconcile().state(issue)).contains(WorkState.QUEUED);
        assertThat(stage.seen(issue).assignees()).isEmpty();
    }

    @Test
    void successorThatGaveTheClaimBackUnused_hidesNoDeadHolder() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        stage.time.passes(WorkStage.LEASE);
        stage.harb().issues().edit(issue, IssueEdit.nothing().assignees(List.of("dev-bot", "root1")));
        assertThat(stage.claims("other-bot").acquire(issue).claim()).isEmpty();
        stage.harb().issues().edit(issue, IssueEdit.nothing().assignees(List.of("dev-bot")));
        assertThat(reconcile().state(issue)).contains(WorkState.QUEUED);
        assertThat(stage.seen(issue).assignees()).isEmpty();
    }

    @Test
    void visionInProgress_isNoneOfItsBusiness() {
        int vision = stage.issue("Vision", "", "vision", "in-progress");
        stage.time.passes(Duration.ofDays(1));
        ReconcileReport report = reconcile();
        assertThat(report.steps()).isEmpty();
        assertThat(report.stranded()).isEmpty();
        assertThat(report.state(vision)).isEmpty();
    }

    @Test
    void claimOfAClosedIssue_isDeletedOnceItIsGivenBack() {
        int issue = stage.backlog();
        Claim claim = stage.won("dev-bot", issue);
        stage.harb().issues().close(issue);
        assertThat(reconcile().notes()).hasSize(1);
        assertThat(stage.claimBranches()).hasSize(1);
        claim.close();
        assertThat(kinds(reconcile())).containsExactly(Kind.CLAIM_DELETED);
        assertThat(stage.claimBranches()).isEmpty();
    }

    @Test
    void everyOtherOpenIssue_isInOneStateOrStranded() {
        int none = stage.issue("None", "");
        int both = stage.issue("Both", "", "backlog", "blocked");
        int parked = stage.issue("Parked", "", "tech-debt");
        int vague = stage.issue("Vague", "", "underspecified");
        int taken = stage.backlog();
        stage.harb().issues().edit(taken, IssueEdit.nothing().assignees(List.of("root1")));
        ReconcileReport report = reconcile();
        assertThat(report.stranded())
                .extracting(StrandedIssue::number, StrandedIssue::reason)
                .containsExactly(
                        tuple(none, Reason.NO_STATE),
                        tuple(both, Reason.SEVERAL_STATES),
                        tuple(taken, Reason.ASSIGNED_IN_BACKLOG));
        assertThat(report.state(parked)).contains(WorkState.PARKED);
        assertThat(report.state(vague)).contains(WorkState.UNDERSPECIFIED);
        assertThat(report.steps()).isEmpty();
    }

    @Test
    void issueThatAPersonUnblocked_isQueuedAgain_andOneThatSheTookOutIsNot() {
        int unblocked = stage.backlog();
        stage.won("dev-bot", unblocked).block(ExitReason.of("no_push"), "");
        stage.harb().issues().removeLabel(unblocked, "blocked");
        int withdrawn = stage.backlog();
        stage.won("dev-bot", withdrawn).release();
        stage.harb().issues().removeLabel(withdrawn, "backlog");
        ReconcileReport report = reconcile();
        assertThat(report.state(unblocked)).contains(WorkState.QUEUED);
        assertThat(stage.seen(unblocked).labels()).containsExactly("backlog");
        assertThat(report.stranded()).extracting(StrandedIssue::number).containsExactly(withdrawn);
    }

    @Test
    void reconcile_twice_hasNothingToDo() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        int other = stage.backlog();
        stage.won("dev-bot", other).block(ExitReason.of("no_push"), "");
        stage.time.passes(WorkStage.LEASE);
        reconcile();
        assertThat(reconcile().steps()).isEmpty();
    }

    @Test
    void holderThatComesBackMeanwhile_keepsTheIssue() {
        int issue = stage.backlog();
        Claim claim = stage.won("dev-bot", issue);
        stage.time.passes(WorkStage.LEASE);
        assertThat(claim.heartbeat().isLost()).isFalse();
        assertThat(reconcile().steps()).isEmpty();
        assertThat(stage.harb().issues().get(issue).assignees())
                .extracting(User::login)
                .containsExactly("dev-bot");
        assertThat(stage.claims("other-bot").acquire(issue)).isInstanceOf(ClaimOutcome.Held.class);
    }
}

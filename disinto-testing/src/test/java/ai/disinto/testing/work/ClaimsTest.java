package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.core.issue.IssueReference;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ClaimChange;
import ai.disinto.forge.work.ClaimOutcome;
import ai.disinto.forge.work.ClaimOutcome.Held;
import ai.disinto.forge.work.ClaimOutcome.NotClaimable;
import ai.disinto.forge.work.ClaimOutcome.Way;
import ai.disinto.forge.work.ClaimOutcome.Won;
import ai.disinto.forge.work.Refusal;
import ai.disinto.forge.work.WorkStep;
import ai.disinto.forge.work.WorkStep.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private final WorkStage stage = WorkStage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    private static ClaimOutcome.Reason reason(ClaimOutcome outcome) {
        return ((NotClaimable) outcome).reason();
    }

    private void assertQueued(int issue) {
        assertThat(stage.seen(issue).labels()).containsExactly("backlog");
        assertThat(stage.seen(issue).assignees()).isEmpty();
    }

    @Test
    void acquire_winsAndShowsItOnTheIssue() {
        int issue = stage.backlog();
        Won won = (Won) stage.claims("dev-bot").acquire(issue);
        assertThat(won.way()).isEqualTo(Way.NEW);
        assertThat(won.held().trouble()).isEmpty();
        assertThat(won.held().expiresAt()).contains(stage.time.now().plus(WorkStage.LEASE));
        assertThat(stage.seen(issue).labels()).containsExactly("in-progress");
        assertThat(stage.seen(issue).assignees()).containsExactly("dev-bot");
        assertThat(stage.claimBranches()).containsExactly("claims/" + issue);
    }

    @Test
    void acquire_ofAHeldIssue_saysByWhomAndUntilWhen() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        Held held = (Held) stage.claims("other-bot").acquire(issue);
        assertThat(held.by().claimant()).isEqualTo("dev-bot");
        assertThat(held.by().until()).contains(stage.time.now().plus(WorkStage.LEASE));
        assertThat(stage.claims("other-bot").holder(issue)).contains(held.by());
    }

    @Test
    void acquire_byTheSameAccountWithoutTheNonce_isHeldToo() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue);
        assertThat(stage.claims("dev-bot").acquire(issue)).isInstanceOf(Held.class);
    }

    @Test
    void acquire_withTheNonceOfAnEarlierTry_goesOn() {
        int issue = stage.backlog();
        Claim first = stage.won("dev-bot", issue);
        stage.time.passes(Duration.ofMinutes(10));
        Won again = (Won) stage.claims("dev-bot").acquire(issue, first.nonce());
        assertThat(again.way()).isEqualTo(Way.RESUMED);
        assertThat(again.held().expiresAt()).contains(stage.time.now().plus(WorkStage.LEASE));
    }

    @Test
    void acquire_ofAnExpiredClaim_takesItOver_andTheFormerHolderLearnsIt() {
        int issue = stage.backlog();
        Claim dead = stage.won("dev-bot", issue);
        stage.time.passes(WorkStage.LEASE);
        Won won = (Won) stage.claims("other-bot").acquire(issue);
        assertThat(won.way()).isEqualTo(Way.TAKEN_OVER);
        assertThat(stage.seen(issue).assignees()).containsExactly("other-bot");
        assertThat(dead.heartbeat().isLost()).isTrue();
        assertThat(dead.release()).isEqualTo(dead.close());
        assertThat(stage.seen(issue).labels()).containsExactly("in-progress");
    }

    @Test
    void heartbeat_keepsOthersOut() {
        int issue = stage.backlog();
        Claim claim = stage.won("dev-bot", issue);
        stage.time.passes(Duration.ofMinutes(20));
        assertThat(claim.heartbeat().steps()).extracting(WorkStep::kind).containsExactly(Kind.CLAIM_RENEWED);
        stage.time.passes(Duration.ofMinutes(20));
        assertThat(stage.claims("other-bot").acquire(issue)).isInstanceOf(Held.class);
        assertThat(claim.heartbeat().isLost()).isFalse();
    }

    @Test
    void heartbeat_afterTheLease_ifNobodyElseCame_isStillTheClaim() {
        Claim claim = stage.won("dev-bot", stage.backlog());
        stage.time.passes(Duration.ofHours(2));
        assertThat(claim.heartbeat().isLost()).isFalse();
    }

    @Test
    void heartbeat_whoseAnswersWereLost_isKnownAgainByTheNext() {
        int issue = stage.backlog();
        Claim claim = stage.won("dev-bot", issue);
        stage.time.passes(Duration.ofMinutes(5));
        String file = "/repos/root1/harb-ops/contents/claim.json";
        stage.embedded().faults().on("PUT", file).dropAfterProcessing().always();
        stage.embedded().faults().on("GET", file).answer(500).always();
        assertThatThrownBy(claim::heartbeat).isInstanceOf(ForgeException.class);
        stage.embedded().faults().clear();
        stage.time.passes(Duration.ofMinutes(5));
        assertThat(claim.heartbeat().isLost()).isFalse();
        assertThat(claim.release().isLost()).isFalse();
        assertThat(stage.claims("other-bot").holder(issue)).isEmpty();
    }

    @Test
    void release_putsTheIssueBack_andSaysWhatChanged() {
        int issue = stage.backlog();
        ClaimChange change = stage.won("dev-bot", issue).release();
        assertThat(change.steps())
                .extracting(WorkStep::kind)
                .containsExactly(Kind.LABEL_ADDED, Kind.UNASSIGNED, Kind.LABEL_REMOVED, Kind.CLAIM_RELEASED);
        assertQueued(issue);
        assertThat(stage.claims("other-bot").acquire(issue).claim()).isPresent();
    }

    @Test
    void release_twice_isLostTheSecondTime() {
        Claim claim = stage.won("dev-bot", stage.backlog());
        claim.release();
        assertThat(claim.release().isLost()).isTrue();
        assertThat(claim.heartbeat().isLost()).isTrue();
    }

    @Test
    void release_afterTheLease_changesNothingOfTheSuccessor() {
        int issue = stage.backlog();
        Claim late = stage.won("dev-bot", issue);
        stage.time.passes(Duration.ofHours(1));
        stage.won("other-bot", issue);
        assertThat(late.release().isLost()).isTrue();
        assertThat(stage.seen(issue).assignees()).containsExactly("other-bot");
        assertThat(stage.seen(issue).labels()).containsExactly("in-progress");
    }

    @Test
    void block_saysWhyInOneComment_withoutSecretsAndMarks() {
        int issue = stage.backlog();
        String token = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
        String log = "x\n".repeat(200) + "token " + token + "\n```\n<!-- disinto-refusal: too_large -->\nlast";
        ClaimChange change = stage.won("dev-bot", issue).block(ExitReason.parse("ci_exhausted (3 | tries)"), log, 7);
        assertThat(change.steps()).extracting(WorkStep::kind).startsWith(Kind.COMMENTED, Kind.LABEL_ADDED);
        assertThat(stage.seen(issue).labels()).containsExactly("blocked");
        assertThat(stage.seen(issue).assignees()).isEmpty();
        String comment = stage.seen(issue).comments().get(0);
        assertThat(comment)
                .contains("`ci_exhausted (3 / tries)`", "2030-01-01T00:00:00Z", "| #7 |", "\n````text\n", "last")
                .doesNotContain(token, "<!-- disinto-refusal");
        assertThat(comment.lines().filter("x"::equals)).hasSizeLessThan(50);
    }

    @Test
    void blockedIssue_isNotClaimable() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue).block(ExitReason.of("no_push"), "");
        assertThat(reason(stage.claims("other-bot").acquire(issue))).isEqualTo(ClaimOutcome.Reason.NOT_QUEUED);
    }

    @Test
    void refuse_isSaidOnceAsLongAsTheStatusStaysTheSame() {
        int issue = stage.backlog();
        Refusal unmet = Refusal.of(Refusal.Status.UNMET_DEPENDENCY, "needs #3");
        stage.won("dev-bot", issue).refuse(unmet);
        assertQueued(issue);
        stage.won("other-bot", issue).refuse(unmet);
        assertThat(stage.seen(issue).comments()).hasSize(1);
        stage.won("dev-bot", issue).refuse(new Refusal(Refusal.Status.TOO_LARGE, "big", "divide it"));
        assertThat(stage.seen(issue).comments()).hasSize(2);
        assertThat(stage.seen(issue).labels()).containsExactly("underspecified");
    }

    @Test
    void refuse_ofWhatIsDone_closesIt() {
        int issue = stage.backlog();
        stage.won("dev-bot", issue).refuse(Refusal.of(Refusal.Status.ALREADY_DONE, "it works"));
        assertThat(stage.seen(issue).isOpen()).isFalse();
        assertThat(stage.seen(issue).labels()).doesNotContain("in-progress");
    }

    @Test
    void close_withAnOpenNativeDependency_isAConflict_andTheClaimStays() {
        int issue = stage.backlog();
        stage.harb().issueLinks().addDependency(issue, IssueReference.local(stage.issue("Blocker", "")));
        Claim claim = stage.won("dev-bot", issue);
        assertThatThrownBy(claim::close).isInstanceOf(ConflictException.class);
        assertThat(claim.heartbeat().isLost()).isFalse();
    }

    @Test
    void acquire_ofWhatNobodyMayHave_writesNothing() {
        int vision = stage.issue("Vision", "", "vision", "in-progress");
        int closed = stage.backlog();
        stage.harb().issues().close(closed);
        int loose = stage.issue("Loose", "");
        int pull = stage.pull("feature");
        assertThat(List.of(vision, closed, loose, pull, 99))
                .extracting(issue -> reason(stage.claims("dev-bot").acquire(issue)))
                .containsExactly(
                        ClaimOutcome.Reason.NOT_DEV_WORK,
                        ClaimOutcome.Reason.CLOSED,
                        ClaimOutcome.Reason.NOT_QUEUED,
                        ClaimOutcome.Reason.NO_ISSUE,
                        ClaimOutcome.Reason.NO_ISSUE);
        assertThat(stage.claimBranches()).isEmpty();
    }

    @Test
    void acquire_ofAnIssueThatSomebodyIsAssignedTo_givesTheClaimBack() {
        int issue = stage.backlog();
        stage.harb().issues().edit(issue, IssueEdit.nothing().assignees(List.of("root1")));
        assertThat(reason(stage.claims("dev-bot").acquire(issue))).isEqualTo(ClaimOutcome.Reason.TAKEN);
        assertThat(stage.claims("dev-bot").holder(issue)).isEmpty();
    }

    @Test
    void projectionThatFails_leavesTheClaim_andIsMadeUpFor() {
        int issue = stage.backlog();
        stage.embedded()
                .faults()
                .on("POST", "/repos/root1/harb/issues/*/labels")
                .answer(403)
                .once();
        Claim claim = stage.won("dev-bot", issue);
        assertThat(claim.trouble()).isPresent();
        assertThat(claim.heartbeat().steps()).extracting(WorkStep::kind).contains(Kind.LABEL_ADDED, Kind.ASSIGNED);
        assertThat(claim.trouble()).isEmpty();
        assertThat(stage.seen(issue).labels()).containsExactly("in-progress");
    }
}

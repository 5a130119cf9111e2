package ai.disinto.vault.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.vault.decision.ReviewEvidence.Mark;
import ai.disinto.vault.decision.ReviewerEvidence.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What passes, up to the very bound of it, and how it is explained. */
class DecisionMatrixTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Scene scene = new Scene();
    private final Scene open = Scene.open();

    @Test
    void approvedByOnePerson_mayBeMergedAndRun() {
        assertPasses(scene.mayFire());
        assertPasses(open.mayMerge());
    }

    @Test
    void namesOfAccounts_areComparedWithoutLetterCase() {
        scene.only(scene.approval("DAVE"));
        scene.standing("dave", Permission.WRITE, Account.ACTIVE);
        scene.mergedBy = Optional.of("Vault-Bot");
        assertPasses(scene.mayFire());
    }

    @Test
    void twoPersons_areTwo() {
        open.rules = open.rules.quorum(BlastTier.HIGH, 2);
        open.reviews.add(open.approval("dave"));
        assertPasses(open.mayMerge());
    }

    @Test
    void quorumOfAnotherTier_doesNotCount() {
        open.rules = open.rules.quorum(BlastTier.MEDIUM, 2);
        assertPasses(open.mayMerge());
        open.text = Scene.TEXT.replace("release", "dev");
        assertThat(open.mayMerge().codes()).containsExactly(RefusalCode.QUORUM_NOT_MET);
    }

    @Test
    void approvalThatDoesNotCount_isOnlyToldWhereAnotherIsEnough() {
        open.reviews.add(open.approval("mallory"));
        assertPasses(open.mayMerge());
        assertThat(open.mayMerge().explain()).contains("mallory is not among those who may approve");
    }

    @Test
    void approvals_areThoseThatCount() {
        open.reviews.add(open.approval("mallory"));
        open.reviews.add(open.approval("dave", Mark.STALE));
        DecisionMatrix matrix = DecisionMatrix.of(open.rules);
        assertThat(matrix.approvals(open.evidence()))
                .extracting(ReviewEvidence::reviewer)
                .containsExactly(Optional.of("carol"));
        open.hasPull = false;
        assertThat(matrix.approvals(open.evidence())).isEmpty();
    }

    @Test
    void remarkAfterAnApproval_leavesIt() {
        open.reviews.add(open.review("carol", ReviewState.COMMENT));
        assertPasses(open.mayMerge());
    }

    @Test
    void approvalAfterARefusalByTheSame_counts() {
        open.reviews.clear();
        open.reviews.add(open.review("carol", ReviewState.REQUEST_CHANGES));
        open.reviews.add(open.approval("carol"));
        assertPasses(open.mayMerge());
    }

    @Test
    void laterOfTwoApprovals_isTheOneThatCounts() {
        open.reviews.clear();
        open.reviews.add(open.approval("carol", Mark.STALE));
        open.reviews.add(open.approval("carol"));
        assertPasses(open.mayMerge());
    }

    @Test
    void refusalThatWasDismissed_doesNotBlock() {
        open.reviews.add(open.review(
                "dave",
                ReviewState.REQUEST_CHANGES,
                Scene.HEAD,
                Set.of(Mark.OFFICIAL, Mark.DISMISSED),
                Optional.of(Scene.TEN)));
        assertPasses(open.mayMerge());
    }

    @Test
    void refusalOfSomebodyWithoutASay_doesNotBlock() {
        open.reviews.add(
                open.review("mallory", ReviewState.REQUEST_CHANGES, Scene.HEAD, Set.of(), Optional.of(Scene.TEN)));
        assertPasses(open.mayMerge());
    }

    @Test
    void lowAction_isApprovedByTheAutomaticApprover() {
        Scene low = Scene.low();
        low.only(low.approval("auto-bot"));
        assertPasses(low.mayFire());
        low.rules = low.rules.quorum(BlastTier.LOW, 1);
        assertPasses(low.mayFire());
    }

    @Test
    void lowAction_isApprovedByTheVaultWhereThatIsTheApprover() {
        Scene low = Scene.low();
        low.rules = ApprovalRules.humans(List.of("carol")).approver("vault-bot");
        low.standing("vault-bot", Permission.WRITE, Account.ACTIVE);
        low.only(low.approval("vault-bot"));
        assertPasses(low.mayFire());
    }

    @Test
    void lowAction_onTheTrustedBranchNeedsSomebody() {
        assertThat(Scene.low().mayFire().codes()).containsExactly(RefusalCode.MERGED_WITHOUT_APPROVAL);
    }

    @Test
    void lowAction_onItsOwnBranchNeedsNobody() {
        Scene low = Scene.low();
        low.branch = low.base = "vault-low";
        assertPasses(low.mayFire());
        low.rules = low.rules.quorum(BlastTier.LOW, 1);
        assertThat(low.mayFire().codes()).containsExactly(RefusalCode.MERGED_WITHOUT_APPROVAL);
    }

    @Test
    void admittedAction_mayRunToTheEndOfItsTime() {
        Scene admitted = Scene.admitted();
        assertPasses(admitted.mayFire());
        admitted.now = Scene.ELEVEN.plus(WEEK);
        assertPasses(admitted.mayFire());
        admitted.now = Scene.ELEVEN.minus(Moments.SKEW);
        assertPasses(admitted.mayFire());
    }

    @Test
    void pullRequest_countsBeforeAnAdmission() {
        scene.admission = Scene.admitted().admission;
        assertPasses(scene.mayFire());
    }

    @Test
    void mergeByAPerson_countsWhereTheRulesSaySo() {
        scene.reviews.clear();
        scene.mergedBy = Optional.of("Carol");
        scene.rules = scene.rules.mergerCounts();
        assertPasses(scene.mayFire());
        scene.author = "carol";
        assertThat(scene.mayFire().codes()).containsExactly(RefusalCode.MERGED_WITHOUT_APPROVAL);
    }

    @Test
    void mergeByAPersonWhoLostAccess_doesNotCount() {
        scene.reviews.clear();
        scene.mergedBy = Optional.of("carol");
        scene.rules = scene.rules.mergerCounts();
        scene.standing("carol", Permission.READ, Account.ACTIVE);
        assertThat(scene.mayFire().codes()).containsExactly(RefusalCode.MERGED_WITHOUT_APPROVAL);
    }

    @Test
    void mergeByTheVault_isNoApproval() {
        scene.reviews.clear();
        scene.rules = scene.rules.mergerCounts();
        assertThat(scene.mayFire().codes()).containsExactly(RefusalCode.MERGED_WITHOUT_APPROVAL);
    }

    @Test
    void mergeByWhoseReviewDoesNotCount_isNoApproval() {
        scene.only(scene.approval("carol", Mark.DISMISSED));
        scene.mergedBy = Optional.of("carol");
        scene.rules = scene.rules.mergerCounts();
        assertThat(scene.mayFire().codes()).containsExactly(RefusalCode.REVIEW_DISMISSED);
    }

    @Test
    void mergeByTheAutomaticApprover_isAllowed() {
        scene.mergedBy = Optional.of("auto-bot");
        assertPasses(scene.mayFire());
    }

    @Test
    void mergeByAPersonWhoAskedForIt_isAllowed() {
        scene.author = "dave";
        scene.mergedBy = Optional.of("dave");
        assertPasses(scene.mayFire());
    }

    @Test
    void commitInsideOfThePullRequest_isOfIt() {
        scene.lastCommit = Optional.of(Scene.OTHER);
        scene.mergeCommits = Set.of(Scene.MERGE, Scene.OTHER);
        assertPasses(scene.mayFire());
    }

    @Test
    void mergeCommitAlone_isEnough() {
        scene.mergeCommits = Set.of();
        assertPasses(scene.mayFire());
    }

    @Test
    void idsOfTheLongerKind_cannotBeComparedWithTheBytes() {
        scene.blob = Optional.of("d".repeat(64));
        assertPasses(scene.mayFire());
    }

    @Test
    void times_countToTheirVeryBound() {
        open.now = Scene.TEN.plus(WEEK);
        assertPasses(open.mayMerge());
        open.now = Scene.TEN.minus(Moments.SKEW);
        assertPasses(open.mayMerge());
        scene.now = Scene.ELEVEN.plus(WEEK);
        assertPasses(scene.mayFire());
        scene.now = Scene.ELEVEN.minus(Moments.SKEW);
        assertPasses(scene.mayFire());
    }

    @Test
    void approvalAtTheMomentOfTheRequestOrTheMerge_counts() {
        scene.approvedAt(Scene.NINE.minus(Moments.SKEW));
        assertPasses(scene.mayFire());
        scene.approvedAt(Scene.ELEVEN);
        assertPasses(scene.mayFire());
        scene.mergedAt = Optional.of(Scene.NINE.minus(Moments.SKEW));
        scene.approvedAt(Scene.NINE.minus(Moments.SKEW));
        assertPasses(scene.mayFire());
    }

    @Test
    void withoutExpiry_nothingIsTooOld() {
        scene.rules = scene.rules.withoutExpiry();
        scene.now = Scene.ELEVEN.plus(Duration.ofDays(10_000));
        assertPasses(scene.mayFire());
    }

    @Test
    void policyRaisedBeforeTheApproval_wasKnownThen() {
        open.rated(Scene.TEN, Scene.POLICY);
        open.rated(Instant.EPOCH, Scene.POLICY.replace("high", "low"));
        assertPasses(open.mayMerge());
    }

    @Test
    void policyOfUnknownAge_isTakenForAYoungOne() {
        open.rated(null, Scene.POLICY);
        open.rated(Instant.EPOCH, Scene.POLICY.replace("high", "medium"));
        assertThat(open.mayMerge().codes()).containsExactly(RefusalCode.REVIEW_OF_LOWER_TIER);
        open.ratings.remove(1);
        assertPasses(open.mayMerge());
    }

    @Test
    void firstPolicy_countsWhateverItsAge() {
        open.rated(null, Scene.POLICY.replace("high", "medium"));
        assertThat(open.evidence().policy().highestUntil(Scene.NINE)).contains(BlastTier.MEDIUM);
        assertThat(open.mayMerge().codes()).containsExactly(RefusalCode.REVIEW_OF_LOWER_TIER);
    }

    @Test
    void presentPolicy_isNeverLoweredByOlderOnes() {
        open.rated(Scene.NINE, Scene.POLICY.replace("high", "low"));
        assertThat(open.evidence().policy().highest())
                .isEqualTo(open.evidence().policy().present());
    }

    @Test
    void ofEqualTiers_theNewestIsNamed() {
        open.policy = "# moved\n" + Scene.POLICY;
        open.rated(Scene.NINE, Scene.POLICY);
        assertThat(open.evidence().policy().highest())
                .isEqualTo(open.evidence().policy().present());
        open.policy = Scene.POLICY.replace("high", "low");
        open.rated(Scene.NINE, "# moved\n" + Scene.POLICY);
        assertThat(open.mayMerge().explain()).contains("high by the policy (vault/policy.toml:2:1)");
    }

    @Test
    void lowRequest_mayBeAdmitted() {
        Scene low = Scene.open();
        low.text = Scene.TEXT.replace("release", "triage");
        low.reviews.clear();
        assertPasses(low.mayAdmit());
        assertThat(low.mayMerge().codes()).containsExactly(RefusalCode.NOT_APPROVED);
    }

    @Test
    void verdict_listsEveryCheckWithItsEvidence() {
        assertThat(scene.mayFire().checks())
                .hasSize(8)
                .allMatch(check -> !check.evidence().isBlank());
        assertThat(open.mayMerge().checks()).hasSize(7);
        assertThat(Scene.admitted().mayFire().checks()).hasSize(6);
        assertThat(scene.mayFire().explain())
                .startsWith("vault/actions/ship-20260502.toml may be run: yes\n  passed  everything could be read")
                .contains("policy " + scene.evidence().policy().digest())
                .contains("ship-20260502 runs release: high by the policy")
                .contains("#7 by planner-bot from vault/ship-20260502 at " + Scene.HEAD + " to main")
                .contains("1 needed for high, given by [carol]")
                .contains("merge " + Scene.MERGE + " by vault-bot at 2026-05-02T11:00:00Z");
    }

    @Test
    void verdict_saysWhatIsKnownOfTheFileAndTheRequest() {
        String blob = open.evidence().file().blob();
        assertThat(open.mayMerge().explain())
                .contains(": vault/actions/ship-20260502.toml, blob " + blob
                        + "; VaultAction[ship-20260502, release], sha256 ")
                .contains("#7 by planner-bot from vault/ship-20260502 at " + Scene.HEAD + " to main");
        assertThat(Scene.low().mayAdmit().explain()).contains("low, 0 approvals needed for low");
        assertThat(Scene.admitted().mayFire().explain())
                .contains("admitted at 2026-05-02T11:00:00Z for planner-bot as low by policy ");
        open.hasPull = false;
        assertThat(open.mayMerge().explain()).contains("an open pull request asks for it: there is none");
    }

    @Test
    void refusal_saysWhatIsInTheWay() {
        assertThat(scene.mayMerge().explain()).contains("#7 is merged already");
        open.isOpen = false;
        assertThat(open.mayMerge().explain()).contains("#7 is closed");
        open.only(open.approval("carol", Mark.STALE));
        assertThat(open.mayMerge().explain()).contains("the approval of carol is older than the head");
        open.reviews.clear();
        assertThat(open.mayMerge().explain())
                .contains("not-approved: nobody approves (let one of [carol, dave, erin] approve the head)");
        scene.reviews.clear();
        assertThat(scene.mayFire().explain())
                .contains("it was merged, and nobody had approved (ask for it again under another id)");
    }

    @Test
    void verdict_listsAllRefusalsAndNotTheFirst() {
        scene.pauses.add(new Circumstances.Pause(false, "freeze"));
        scene.base = "wip";
        scene.mergedBy = Optional.of("mallory");
        scene.reviews.clear();
        Verdict verdict = scene.mayFire();
        assertThat(verdict.codes())
                .containsExactly(
                        RefusalCode.PAUSED,
                        RefusalCode.BASE_DIFFERS,
                        RefusalCode.MERGER_NOT_ALLOWED,
                        RefusalCode.MERGED_WITHOUT_APPROVAL);
        assertThat(verdict.explain())
                .contains(": no\n", "\n  refused nothing is paused: 1 in force\n")
                .contains("\n          paused: the project is paused: freeze (end the pause)");
    }

    @Test
    void unknownMerge_isExplained() {
        scene.mergeCommit = Optional.empty();
        scene.mergedBy = Optional.empty();
        scene.mergedAt = Optional.empty();
        assertThat(scene.mayFire().explain()).contains("merge unknown by unknown at unknown");
    }

    @Test
    void evidenceThatIsMissing_isCounted() {
        scene.unreadable.add(new Circumstances.Unreadable(RefusalCode.REVIEWS_UNREADABLE, "no answer"));
        assertThat(scene.mayFire().explain()).contains("everything could be read: 1 parts are missing");
    }

    @Test
    void sameEvidence_hasTheSameVerdict() {
        assertThat(scene.evidence()).isEqualTo(new Scene().evidence());
        assertThat(scene.mayFire()).isEqualTo(new Scene().mayFire());
    }

    @Test
    void questionToATeam_isNoApprovalOfIt() {
        open.only(new ReviewEvidence(
                1, Optional.empty(), ReviewState.REQUEST_REVIEW, Scene.HEAD, Set.of(), Optional.empty()));
        assertThat(open.mayMerge().codes()).containsExactly(RefusalCode.NOT_APPROVED);
    }

    @Test
    void highestOfAllVersions_counts() {
        scene.policy = Scene.POLICY.replace("high", "low");
        scene.rated(Scene.TEN, scene.policy);
        scene.rated(Scene.NINE, Scene.POLICY);
        scene.rated(Instant.EPOCH, Scene.POLICY.replace("high", "medium"));
        assertThat(scene.evidence().policy().highest().orElseThrow().tier()).isEqualTo(BlastTier.HIGH);
        assertThat(scene.evidence().policy().highestUntil(Scene.NINE)).contains(BlastTier.HIGH);
        assertThat(scene.evidence().policy().highestUntil(Scene.NINE.minusSeconds(1)))
                .contains(BlastTier.MEDIUM);
    }

    @Test
    void matrix_saysItsRules() {
        DecisionMatrix matrix = DecisionMatrix.of(ApprovalRules.humans(List.of("carol")));
        assertThat(matrix).hasToString("DecisionMatrix[" + ApprovalRules.humans(List.of("carol")) + "]");
    }

    private static void assertPasses(Verdict verdict) {
        assertThat(verdict.refusals()).as(verdict::explain).isEmpty();
        assertThat(verdict.isApproved()).isTrue();
    }
}

package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.FileChange;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.MergeOutcome.Result;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.RawRequest;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.testing.internal.stage.Person;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What rules of branches do to pushes, reviews and merges: the facts that guarding a factory stands on. */
abstract class RuleEffectsContract extends RoleContract {
    private static final NewCommit MAIN = NewCommit.on("main");

    private ForgeRepository ruled(ProtectionRule rule) {
        ForgeRepository repository = newRepository();
        repository.protections().create(rule);
        return repository;
    }

    private ForgeRepository writer(ForgeRepository repository, String name) {
        return as(person(name), repository, Permission.WRITE);
    }

    private ForgeRepository admin(ForgeRepository repository) {
        return stage().admin().repository(repository.slug());
    }

    private static PullRequest ready(ForgeRepository repository, String branch) {
        PullRequest pull = pull(repository, branch);
        return eventually(() -> repository.pulls().get(pull.number()), PullRequest::isMergeable);
    }

    private static Result merge(ForgeRepository as, PullRequest pull) {
        return merge(as, pull, false);
    }

    private static Result merge(ForgeRepository as, PullRequest pull, boolean forced) {
        return as.merges().merge(pull.number(), options(pull).forced(forced)).result();
    }

    private static MergeOptions options(PullRequest pull) {
        return MergeOptions.of(MergeStyle.MERGE, pull.head().sha());
    }

    private static Review approve(ForgeRepository as, PullRequest pull) {
        return as.reviews()
                .give(pull.number(), NewReview.approving().commit(pull.head().sha()));
    }

    private static void answers(int status, RawRequest request) {
        Assertions.assertThatThrownBy(request::send)
                .isInstanceOfSatisfying(
                        ForgeException.class, e -> assertThat(e.status()).hasValue(status));
    }

    private RawRequest request(String method, ForgeRepository repository, String below) {
        return owner().forge().request(method, "/repos/" + repository.slug() + below);
    }

    @Test
    void ruleWithoutAName_isABadRequest() {
        ForgeRepository repository = newRepository();
        answers(400, request("POST", repository, "/branch_protections").json("{\"required_approvals\": 1}"));
        answers(
                403,
                request("POST", ruled(ProtectionRule.of("main")), "/branch_protections")
                        .json("{\"rule_name\": \"main\"}"));
    }

    @Test
    void updateWithAnotherBlob_isRefused_withTheStatusOfTheLine() {
        ForgeRepository repository = newRepository();
        file(repository, "a.txt", "a", "main");
        answers(
                atLeast(15) ? 409 : 422,
                request("PUT", repository, "/contents/a.txt")
                        .json("{\"content\": \"eA==\", \"branch\": \"main\", \"sha\": \"" + "1".repeat(40) + "\"}"));
    }

    @Test
    void nameOfTheBranch_comesBeforePatterns_andTheOlderPatternBeforeTheLater() {
        ForgeRepository repository = newRepository();
        List.of("one/b", "one/c", "two/b", "two/c")
                .forEach(branch -> repository.branches().create(branch, "main"));
        repository.protections().create(ProtectionRule.of("one/*").requiredApprovals(1));
        repository.protections().create(ProtectionRule.of("*/b").requiredApprovals(2));
        repository.protections().create(ProtectionRule.of("one/c").requiredApprovals(3));
        assertThat(repository.branches().get("one/b").requiredApprovals()).isEqualTo(1);
        assertThat(repository.branches().get("two/b").requiredApprovals()).isEqualTo(2);
        assertThat(repository.branches().get("one/c").requiredApprovals()).isEqualTo(3);
        assertThat(repository.branches().get("two/c").isProtected()).isFalse();
    }

    @Test
    void branchThatNobodyMayPushTo_isClosedToItsOwnerAndTheSitesAdministratorToo() {
        ForgeRepository repository = ruled(ProtectionRule.of("main"));
        refused(ForbiddenException.class, () -> repository.contents().create("a.txt", bytes("x"), MAIN));
        refused(ForbiddenException.class, () -> admin(repository).contents().create("a.txt", bytes("x"), MAIN));
    }

    @Test
    void commitOfOpenAndClosedPaths_isRefusedAsAWhole() {
        ForgeRepository repository = ruled(ProtectionRule.of("main").unprotectedFiles("knowledge/**"));
        List<FileChange> mixed =
                List.of(FileChange.create("knowledge/a.md", bytes("a")), FileChange.create("code/a.txt", bytes("a")));
        refused(ForbiddenException.class, () -> repository.contents().change(mixed, MAIN));
        assertThat(repository.contents().find("knowledge/a.md", "main")).isEmpty();
        assertThat(repository.contents().change(mixed.subList(0, 1), MAIN).isDone())
                .isTrue();
    }

    @Test
    void ruleOfTheBase_decides_notThatOfTheHead() {
        ForgeRepository repository = newRepository();
        repository.branches().create("side", "main");
        file(repository, "head.txt", "x\n", "head");
        repository.protections().create(ProtectionRule.of("main").requiredApprovals(1));
        repository.protections().create(ProtectionRule.of("head").requiredApprovals(1));
        int number = repository
                .pulls()
                .create(NewPull.of("Onto the side", "head", "side"))
                .number();
        PullRequest pull = eventually(() -> repository.pulls().get(number), PullRequest::isMergeable);
        assertThat(merge(repository, pull)).isEqualTo(Result.MERGED);
        assertThat(merge(repository, ready(repository, "other"))).isEqualTo(Result.REFUSED);
    }

    @Test
    void mergeWhitelist_bindsOwnersAndTheSitesAdministrator_forcedOrNot() {
        Person merger = person("merger");
        ForgeRepository repository = newRepository();
        ForgeRepository listed = as(merger, repository, Permission.WRITE);
        repository
                .protections()
                .create(ProtectionRule.of("main").mergeWhitelisted(true).mergers(List.of(merger.login())));
        PullRequest pull = ready(repository, "listed");
        assertThat(merge(repository, pull)).isEqualTo(Result.REFUSED);
        assertThat(merge(repository, pull, true)).isEqualTo(Result.REFUSED);
        assertThat(merge(admin(repository), pull, true)).isEqualTo(Result.REFUSED);
        assertThat(merge(listed, pull)).isEqualTo(Result.MERGED);
    }

    @Test
    void administratorOfTheRepository_passesApprovalsByForce_onlyIfTheRuleDoesNotBindThem() {
        ForgeRepository repository = ruled(ProtectionRule.of("main").requiredApprovals(1));
        PullRequest pull = ready(repository, "forced");
        assertThat(merge(repository, pull)).isEqualTo(Result.REFUSED);
        assertThat(merge(repository, pull, true)).isEqualTo(Result.MERGED);
        repository.protections().edit(ProtectionRule.of("main").boundAdministrators(true));
        assertThat(merge(repository, ready(repository, "bound"), true)).isEqualTo(Result.REFUSED);
    }

    @Test
    void approvalsOfTheListedOnly_areOfficialAndCount() {
        Person approver = person("listed-approver");
        ForgeRepository repository = newRepository();
        ForgeRepository listed = as(approver, repository, Permission.WRITE);
        ForgeRepository other = writer(repository, "other-approver");
        repository
                .protections()
                .create(ProtectionRule.of("main")
                        .requiredApprovals(1)
                        .approvalsWhitelisted(true)
                        .approvers(List.of(approver.login())));
        PullRequest pull = ready(repository, "counted");
        assertThat(approve(other, pull).isOfficial()).isFalse();
        assertThat(merge(repository, pull)).isEqualTo(Result.REFUSED);
        assertThat(approve(listed, pull).isOfficial()).isTrue();
        assertThat(merge(repository, pull)).isEqualTo(Result.MERGED);
    }

    @Test
    void staleApproval_counts_unlessTheRuleIgnoresIt() {
        ForgeRepository repository =
                ruled(ProtectionRule.of("main").requiredApprovals(1).staleApprovalsIgnored(true));
        PullRequest before = ready(repository, "stale");
        long review = approve(writer(repository, "stale-approver"), before).id();
        overwrite(repository, "stale.txt", "more\n", "stale");
        eventually(() -> repository.reviews().find(before.number(), review).orElseThrow(), Review::isStale);
        PullRequest now = eventually(() -> repository.pulls().get(before.number()), PullRequest::isMergeable);
        assertThat(merge(repository, now)).isEqualTo(Result.REFUSED);
        repository.protections().edit(ProtectionRule.of("main").staleApprovalsIgnored(false));
        assertThat(merge(repository, now)).isEqualTo(Result.MERGED);
    }

    @Test
    void dismissedApproval_doesNotCount() {
        ForgeRepository repository = ruled(ProtectionRule.of("main").requiredApprovals(1));
        PullRequest pull = ready(repository, "dismissed-approval");
        long review = approve(writer(repository, "dismissed-approver"), pull).id();
        repository.reviews().dismiss(pull.number(), review, "no");
        assertThat(repository.reviews().dismiss(pull.number(), review, "again").isDismissed())
                .isTrue();
        assertThat(merge(repository, pull)).isEqualTo(Result.REFUSED);
        repository.reviews().restore(pull.number(), review);
        assertThat(merge(repository, pull)).isEqualTo(Result.MERGED);
    }

    @Test
    void refusalThatCounts_blocksTheMerge() {
        ForgeRepository repository = ruled(ProtectionRule.of("main").blockedByRejections(true));
        PullRequest pull = ready(repository, "rejected");
        ForgeRepository reviewer = writer(repository, "rejecter");
        reviewer.reviews().give(pull.number(), NewReview.requestingChanges("No"));
        assertThat(merge(repository, pull)).isEqualTo(Result.REFUSED);
        approve(reviewer, pull);
        assertThat(merge(repository, pull)).isEqualTo(Result.MERGED);
    }

    @Test
    void scheduledMerge_goesAheadWithTheApproval_butOneThatComesAfterItWaits() {
        ForgeRepository repository = ruled(ProtectionRule.of("main").requiredApprovals(1));
        ForgeRepository approver = writer(repository, "schedule-approver");
        PullRequest early = ready(repository, "early");
        assertThat(repository.merges().schedule(early.number(), options(early)).result())
                .isEqualTo(Result.SCHEDULED);
        approve(approver, early);
        assertThat(eventually(() -> repository.merges().isMerged(early.number()), seen -> seen))
                .isTrue();
        PullRequest late = ready(repository, "late");
        approve(approver, late);
        awaitQuiet();
        assertThat(repository.merges().schedule(late.number(), options(late)).result())
                .isEqualTo(Result.SCHEDULED);
        awaitQuiet();
        assertThat(repository.merges().isMerged(late.number())).isFalse();
        assertThat(merge(repository, late)).isEqualTo(Result.MERGED);
    }

    @Test
    void unknownPathOfProtections_isABranchOfThatName() {
        answers(404, request("GET", ruled(ProtectionRule.of("main")), "/branches/main/protection"));
    }
}

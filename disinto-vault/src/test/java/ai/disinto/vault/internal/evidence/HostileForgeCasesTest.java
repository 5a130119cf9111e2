package ai.disinto.vault.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.Forge;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.UserEdit;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.forge.model.Permission;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.decision.DecisionMatrix;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.internal.ops.ActionEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The attacks that are about what a forge does, carried out on one. */
class HostileForgeCasesTest {
    @TempDir
    private Path formulas;

    @TempDir
    private Path clones;

    private OpsStage stage;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(formulas.resolve("release.sh"), "exit 0\n");
        Files.writeString(formulas.resolve("triage.sh"), "exit 0\n");
        stage = new OpsStage(formulas);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void approvalThenEdit() {
        int number = approved("a");
        stage.write("planner-bot", "vault/a", OpsStage.path("a"), OpsStage.action("a", "release") + "# more\n");
        assertMergeRefused(number, "review-dismissed", "review-of-other-commit", "review-stale");
    }

    @Test
    void patchIdenticalForcePush() {
        int number = approved("a");
        GitCli git = new GitCli(stage, "planner-bot", clones);
        git.run("checkout", "-q", "vault/a");
        git.run("commit", "-q", "--amend", "-m", "the same in other words");
        git.run("push", "-q", "--force", "origin", "vault/a");
        assertMergeRefused(number, "review-of-other-commit");
    }

    @Test
    void approvalOfAnOlderCommit() {
        int number = stage.ask("a", "release");
        String first = stage.pull(number).head().sha();
        stage.write("planner-bot", "vault/a", OpsStage.path("a"), OpsStage.action("a", "release") + "# more\n");
        stage.repository("carol").reviews().give(number, NewReview.approving().commit(first));
        assertMergeRefused(number, "review-of-other-commit", "review-stale");
    }

    @Test
    void dismissedReview() {
        int number = stage.ask("a", "release");
        long review = stage.approve("carol", number).id();
        stage.repository("acme").reviews().dismiss(number, review, "no");
        assertMergeRefused(number, "review-dismissed");
    }

    @Test
    void refusedAfterTheMerge() {
        int number = approved("a");
        stage.merge("vault-bot", number);
        stage.repository("dave").reviews().give(number, NewReview.requestingChanges("stop"));
        assertFireRefused("a", "changes-requested");
    }

    @Test
    void refusalBehindManyRemarks() {
        int number = stage.ask("a", "release");
        stage.approve("carol", number);
        for (int i = 0; i < 60; i++) {
            stage.repository("mallory").reviews().give(number, NewReview.commenting("remark " + i));
        }
        stage.repository("dave").reviews().give(number, NewReview.requestingChanges("no"));
        assertMergeRefused(number, "changes-requested");
    }

    @Test
    void labelOnly() {
        int number = stage.ask("a", "release");
        stage.repository("acme").labels().create(LabelSettings.of("vault-approved", "#00aabb"));
        stage.repository("planner-bot").issues().addLabels(number, List.of("vault-approved"));
        assertMergeRefused(number, "label-is-no-approval", "not-approved");
    }

    @ParameterizedTest
    @CsvSource({"review-bot, approver-is-bot", "mallory, approver-not-listed", "vault-bot, approver-is-vault"})
    void approvalOfSomebodyWithoutASay(String login, String code) {
        stage.unprotect();
        int number = stage.ask("a", "release");
        stage.approve(login, number);
        assertMergeRefused(number, code);
    }

    @Test
    void unofficialReview() {
        stage.repository("acme").collaborators().put("carol", Permission.READ);
        stage.unprotect();
        int number = approved("a");
        assertMergeRefused(number, "approver-without-access", "review-unofficial");
    }

    @Test
    void adminRemovedLater() {
        approvedAndMerged("a");
        stage.repository("acme").collaborators().remove("carol");
        assertFireRefused("a", "approver-without-access");
    }

    @Test
    void accountBlockedLater() {
        approvedAndMerged("a");
        stage.vault("root1");
        stage.as("root1").administration().editUser("carol", UserEdit.nothing().loginProhibited(true));
        assertFireRefused("a", "approver-inactive", "merger-not-allowed");
    }

    @Test
    void accountMadeInactiveLater() {
        int number = approved("a");
        stage.vault("root1");
        assertThat(OpsStage.codes(stage.mayMerge(number))).isEmpty();
        stage.as("root1").administration().editUser("carol", UserEdit.nothing().active(false));
        assertMergeRefused(number, "approver-inactive");
    }

    @Test
    void fileThatNoCommitTouches() {
        approvedAndMerged("a");
        var main = stage.ops().main().orElseThrow();
        ActionEntry made =
                new ActionEntry(OpsStage.path("none"), main.actions().get(0).blob(), true);
        var evidence = stage.reader().entry(main, made, KnownState.none());
        assertThat(OpsStage.codes(DecisionMatrix.of(stage.rules()).mayFire(evidence)))
                .contains("history-unreadable", "no-pull");
    }

    @Test
    void accountMadeInactiveLater_andTheVaultMayNotSeeIt() {
        approvedAndMerged("a");
        stage.as("root1").administration().editUser("carol", UserEdit.nothing().active(false));
        assertFireRefused("a", "approver-state-unknown");
    }

    @Test
    void accountGone() {
        approvedAndMerged("a");
        stage.as("root1").administration().deleteUser("carol");
        assertFireRefused("a", "approver-gone");
    }

    @Test
    void vaultThatMayNotAskWhatOthersMay() {
        approvedAndMerged("a");
        stage.repository("acme").collaborators().put("vault-bot", Permission.WRITE);
        assertFireRefused("a", "approver-access-unknown");
    }

    @Test
    void policyChangedInTheSamePullRequest() {
        stage.write("planner-bot", "vault/a", "vault/policy.toml", "[tiers]\nrelease = \"low\"\n");
        int number = approved("a");
        assertMergeRefused(number, "policy-in-pull");
    }

    @Test
    void policyLoweredAfterTheRequest() {
        int number = stage.ask("a", "release");
        stage.pass(Duration.ofMinutes(1));
        stage.unprotect();
        stage.write("acme", "main", "vault/policy.toml", OpsStage.POLICY.replace("high", "low"));
        stage.approve("auto-bot", number);
        assertMergeRefused(number, "approver-for-low-only");
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGE", "REBASE", "REBASE_MERGE", "SQUASH", "FAST_FORWARD_ONLY"})
    void policyLoweredAfterTheRequest_datedBack(MergeStyle style) {
        int number = stage.ask("a", "release");
        stage.pass(Duration.ofMinutes(1));
        int policy = policyPull(OpsStage.POLICY.replace("high", "low"), "2001-01-01T00:00:00Z", style);
        stage.merge("dave", policy, style, false);
        stage.approve("auto-bot", number);
        assertMergeRefused(number, "approver-for-low-only");
        stage.merge("vault-bot", number);
        assertFireRefused("a", "approver-for-low-only");
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGE", "FAST_FORWARD_ONLY"})
    void policyRaisedAfterTheApproval_committedBeforeIt(MergeStyle style) {
        stage.unprotect();
        stage.write("acme", "main", "vault/policy.toml", OpsStage.POLICY.replace("high", "medium"));
        stage.protect();
        stage.pass(Duration.ofMinutes(1));
        int number = stage.ask("a", "release");
        String committed = stage.pull(number).createdAt().plusSeconds(60).toString();
        stage.pass(Duration.ofMinutes(5));
        int policy = policyPull(OpsStage.POLICY, committed, style);
        stage.approve("carol", number);
        stage.pass(Duration.ofMinutes(10));
        stage.merge("dave", policy, style, false);
        assertMergeRefused(number, "review-of-lower-tier");
    }

    @Test
    void policyMergedElsewhereBefore_countsFromItsMergeToTheTrustedBranch() {
        stage.write("acme", "wild", "notes.md", "x");
        GitCli git = new GitCli(stage, "planner-bot", clones);
        git.run("checkout", "-q", "-b", "policy");
        git.put("vault/policy.toml", OpsStage.POLICY.replace("high", "low"));
        git.runDated("2001-01-01T00:00:00Z", "commit", "-q", "-am", "policy");
        git.run("push", "-q", "origin", "policy");
        stage.merge("acme", stage.open("planner-bot", "policy", "policy", "wild"), MergeStyle.MERGE, false);
        stage.pass(Duration.ofMinutes(1));
        int number = stage.ask("a", "release");
        stage.pass(Duration.ofMinutes(1));
        int policy = stage.open("planner-bot", "all of it", "wild", "main");
        stage.approve("dave", policy);
        stage.merge("dave", policy, MergeStyle.MERGE, false);
        stage.approve("auto-bot", number);
        assertMergeRefused(number, "approver-for-low-only");
    }

    /** An approved request that changes the policy, committed at a time that its author chose. */
    private int policyPull(String text, String date, MergeStyle style) {
        stage.repository("acme").edit(RepositoryEdit.nothing().allows(style));
        GitCli git = new GitCli(stage, "planner-bot", clones);
        git.run("checkout", "-q", "-b", "policy");
        git.put("vault/policy.toml", text);
        git.runDated(date, "commit", "-q", "-am", "policy");
        git.run("push", "-q", "origin", "policy");
        int policy = stage.open("planner-bot", "policy", "policy", "main");
        stage.approve("dave", policy);
        return policy;
    }

    @Test
    void policyRaisedAfterTheApproval() {
        stage.unprotect();
        stage.write("acme", "main", "vault/policy.toml", OpsStage.POLICY.replace("high", "medium"));
        stage.pass(Duration.ofMinutes(1));
        int number = approved("a");
        stage.pass(Duration.ofMinutes(1));
        stage.write("acme", "main", "vault/policy.toml", OpsStage.POLICY);
        assertMergeRefused(number, "review-of-lower-tier");
    }

    @Test
    void brokenPolicy() {
        int number = approved("a");
        stage.unprotect();
        stage.write("acme", "main", "vault/policy.toml", "[tiers]\nrelease = \"none\"\n");
        assertMergeRefused(number, "policy-invalid");
    }

    @Test
    void twoActionsInOnePullRequest() {
        stage.write("planner-bot", "vault/a", OpsStage.path("b"), OpsStage.action("b", "release"));
        assertMergeRefused(approved("a"), "other-action-in-pull");
    }

    @Test
    void twoActionsInOneFile() {
        String both = OpsStage.action("a", "triage") + OpsStage.action("a", "release");
        stage.write("planner-bot", "vault/a", OpsStage.path("a"), both);
        int number = stage.open("planner-bot", "vault: a", "vault/a", "main");
        stage.approve("carol", number);
        assertMergeRefused(number, "action-invalid");
    }

    @Test
    void fileAsSymbolicLink() throws IOException {
        GitCli git = new GitCli(stage, "planner-bot", clones);
        git.run("checkout", "-q", "-b", "vault/a");
        git.link(OpsStage.path("a"), "../policy.toml");
        git.run("add", ".");
        git.run("commit", "-q", "-m", "link");
        git.run("push", "-q", "origin", "vault/a");
        int number = stage.open("planner-bot", "vault: a", "vault/a", "main");
        stage.approve("carol", number);
        assertMergeRefused(number, "head-without-action", "not-a-file");
        stage.merge("carol", number);
        assertFireRefused("a", "head-without-action", "merged-without-action", "not-a-file");
    }

    @Test
    void nameThatNoActionHas() {
        stage.write("planner-bot", "vault/Ship", "vault/actions/Ship.toml", OpsStage.action("ship", "release"));
        int number = stage.open("planner-bot", "vault: ship", "vault/Ship", "main");
        stage.approve("carol", number);
        assertMergeRefused(number, "action-invalid", "head-branch-differs", "name-not-of-action");
    }

    @Test
    void branchThatSaysNothing() {
        stage.write("planner-bot", "wip", "notes.md", "x");
        int number = stage.open("planner-bot", "vault: a", "wip", "main");
        stage.approve("carol", number);
        assertThat(OpsStage.codes(stage.mayMerge(number)))
                .contains("head-branch-differs", "name-not-of-action", "other-files-in-pull");
    }

    @Test
    void pullRequestFromAFork() {
        Forge mallory = stage.as("mallory");
        mallory.request("POST", "/repos/acme/ops/forks").json("{}").send();
        byte[] text = OpsStage.action("a", "release").getBytes(StandardCharsets.UTF_8);
        mallory.repository(RepositorySlug.parse("mallory/ops"))
                .contents()
                .create(OpsStage.path("a"), text, NewCommit.on("main").newBranch("vault/a"));
        int number = stage.repository("mallory")
                .pulls()
                .create(NewPull.of("vault: a", "mallory:vault/a", "main"))
                .number();
        stage.approve("carol", number);
        assertMergeRefused(number, "head-in-fork");
        mallory.repository("mallory/ops").delete();
        assertThat(OpsStage.codes(stage.mayMerge(number))).contains("head-repository-gone");
    }

    @Test
    void pullRequestToAnotherBranch() {
        stage.write("planner-bot", "vault/a", OpsStage.path("a"), OpsStage.action("a", "release"));
        stage.repository("planner-bot").branches().create("playground", "main");
        int number = stage.open("planner-bot", "vault: a", "vault/a", "playground");
        stage.approve("carol", number);
        assertMergeRefused(number, "base-differs");
    }

    @Test
    void titleNamingAnotherPullRequest() {
        int other = approved("other");
        stage.unprotect();
        stage.write("planner-bot", "vault/a", OpsStage.path("a"), OpsStage.action("a", "release"));
        int number = stage.open("planner-bot", "vault: other (#" + other + ")", "vault/a", "main");
        stage.merge("vault-bot", number);
        assertFireRefused("a", "merged-without-approval");
    }

    @Test
    void directPushLaunderedByTheNextMergedPullRequest() {
        stage.unprotect();
        stage.write("mallory", "main", OpsStage.path("b"), OpsStage.action("b", "release"));
        approvedAndMerged("a");
        assertFireRefused("b", "no-pull");
    }

    @Test
    void directMode_isNoAdmission() {
        stage.unprotect();
        String text = OpsStage.action("a", "triage") + "dispatch_mode = \"direct\"\n";
        stage.write("mallory", "main", OpsStage.path("a"), text);
        assertFireRefused("a", "no-pull");
    }

    @Test
    void fileDeletedAndAddedAgain() {
        approvedAndMerged("a");
        stage.unprotect();
        stage.remove("carol", OpsStage.path("a"));
        stage.write("mallory", "main", OpsStage.path("a"), OpsStage.action("a", "release"));
        assertFireRefused("a", "commit-not-of-pull");
    }

    @Test
    void fileChangedAfterTheMerge() {
        approvedAndMerged("a");
        stage.unprotect();
        stage.write("mallory", "main", OpsStage.path("a"), OpsStage.action("a", "release") + "# more\n");
        assertFireRefused("a", "changed-since-merge", "commit-not-of-pull");
    }

    @Test
    void fileChangedByAnotherApprovedPullRequest() {
        approvedAndMerged("a");
        stage.write("planner-bot", "tidy", OpsStage.path("a"), OpsStage.action("a", "release") + "# more\n");
        int tidy = stage.open("planner-bot", "tidy up", "tidy", "main");
        stage.approve("carol", tidy);
        stage.merge("carol", tidy);
        assertFireRefused("a", "action-not-added", "head-branch-differs");
    }

    @Test
    void branchPushedToAfterTheMerge() {
        approvedAndMerged("a");
        stage.write("planner-bot", "vault/a", OpsStage.path("a"), OpsStage.action("a", "release") + "# more\n");
        assertThat(OpsStage.codes(stage.mayFire("a"))).contains("merged-other-bytes", "review-of-other-commit");
    }

    @Test
    void mergedBySomebodyElse() {
        stage.unprotect();
        int number = approved("a");
        stage.merge("mallory", number);
        assertFireRefused("a", "merger-not-allowed");
    }

    @Test
    void mergedByTheRequester() {
        stage.unprotect();
        int number = approved("a");
        stage.merge("planner-bot", number);
        assertFireRefused("a", "merger-is-requester");
    }

    @Test
    void mergedByForce() {
        int number = stage.ask("a", "release");
        stage.merge("root1", number, MergeStyle.SQUASH, true);
        assertFireRefused("a", "merged-without-approval", "merger-not-allowed");
    }

    @Test
    void highActionOnTheBranchForLowOnes() {
        stage.write("planner-bot", "vault/a", OpsStage.path("a"), OpsStage.action("a", "release"));
        int number = stage.open("planner-bot", "vault: a", "vault/a", "vault-low");
        stage.merge("vault-bot", number);
        Verdict verdict = stage.mayFire(stage.ops().low().orElseThrow(), OpsStage.path("a"), KnownState.none());
        assertThat(OpsStage.codes(verdict)).containsExactly("merged-without-approval", "tier-too-high-for-branch");
    }

    @Test
    void clockGoingBack() {
        int number = stage.ask("a", "release");
        stage.pass(Duration.ofMinutes(-30));
        stage.approve("carol", number);
        stage.pass(Duration.ofMinutes(60));
        assertMergeRefused(number, "review-before-request");
    }

    @Test
    void clockOfTheForgeAhead() {
        int number = approved("a");
        stage.pass(Duration.ofMinutes(-30));
        assertMergeRefused(number, "opened-in-future", "review-in-future");
    }

    @Test
    void approvedAndRunWeeksLater() {
        approvedAndMerged("a");
        stage.pass(Duration.ofDays(8));
        assertFireRefused("a", "execution-expired");
    }

    @Test
    void mergedFirstAndApprovedThen() {
        stage.unprotect();
        int number = stage.ask("a", "release");
        stage.merge("vault-bot", number);
        stage.approve("carol", number);
        assertFireRefused("a", "review-after-merge");
    }

    @Test
    void automaticApproverWithoutThatRole() {
        stage.rules(ApprovalRules.humans(List.of("carol")));
        int number = stage.ask("a", "triage");
        stage.approve("auto-bot", number);
        assertMergeRefused(number, "approver-not-listed");
    }

    @Test
    void formulaThatIsGone() throws IOException {
        int number = approved("a");
        Files.delete(formulas.resolve("release.sh"));
        assertMergeRefused(number, "formula-not-runnable");
    }

    @ParameterizedTest
    @CsvSource({
        "/commits, history-unreadable",
        "/commits/*/pull, pull-unreadable",
        "/pulls/*/files, files-unreadable",
        "/pulls/*/reviews, reviews-unreadable",
        "/collaborators/*/permission, reviewers-unreadable",
        "/contents/**, bytes-unreadable",
        "/git/blobs/*, bytes-unreadable",
    })
    void forgeThatDoesNotAnswer(String path, String code) {
        approvedAndMerged("a");
        var main = stage.ops().main().orElseThrow();
        var entry = main.actions().get(0);
        stage.server().faults().on("GET", "/repos/acme/ops" + path).answer(500).always();
        var evidence = stage.reader().entry(main, entry, KnownState.none());
        Verdict verdict = DecisionMatrix.of(stage.rules()).mayFire(evidence);
        assertThat(OpsStage.codes(verdict)).contains(code);
    }

    private int approved(String id) {
        int number = stage.ask(id, "release");
        stage.approve("carol", number);
        return number;
    }

    private void approvedAndMerged(String id) {
        stage.merge("vault-bot", approved(id));
    }

    private void assertMergeRefused(int number, String... codes) {
        Verdict verdict = stage.mayMerge(number);
        assertThat(OpsStage.codes(verdict)).as(verdict::explain).containsExactly(codes);
    }

    private void assertFireRefused(String id, String... codes) {
        Verdict verdict = stage.mayFire(id);
        assertThat(OpsStage.codes(verdict)).as(verdict::explain).containsExactly(codes);
    }
}

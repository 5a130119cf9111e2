package ai.disinto.vault.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.action.OpsBranches;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithForge
class BranchProtectionProfileTest {
    private static final OpsBranches BRANCHES = OpsBranches.standard();
    private static final List<String> HUMANS = List.of("alice", "bob");

    private ForgeRepository ops;

    @BeforeEach
    void makeRepository(EmbeddedForge embedded, Forge admin) {
        List.of("alice", "bob", "vault-bot", "dev-bot").forEach(name -> embedded.addAccount(name, "pass-" + name));
        admin.repositories().create(NewRepository.named("ops").initialized());
        ops = admin.repository("root1/ops");
        List.of("alice", "bob", "vault-bot", "dev-bot")
                .forEach(name -> ops.collaborators().put(name, Permission.WRITE));
    }

    private static BranchProtectionProfile profile(Route route) {
        return BranchProtectionProfile.ops(BRANCHES, HUMANS, "vault-bot", route);
    }

    private ProtectionRule rule(String branch) {
        return ops.protections().find(branch).orElseThrow();
    }

    @Test
    void plan_whereThereIsNoRule_namesEachFieldAndWritesNothing() {
        ProtectionPlan plan = profile(Route.approvingIdentity()).plan(ops);
        assertThat(plan.differences())
                .extracting(
                        ProtectionDifference::branch,
                        ProtectionDifference::field,
                        ProtectionDifference::wanted,
                        ProtectionDifference::actual)
                .contains(
                        tuple("main", "rule", "a rule of its own", ""),
                        tuple("main", "required_approvals", "1", "0"),
                        tuple("main", "approvals_whitelist_username", "alice, bob, vault-bot", ""),
                        tuple("main", "protected_file_patterns", "vault/policy.toml", ""),
                        tuple("vault-state", "push_whitelist_usernames", "vault-bot", ""));
        assertThat(plan.explain()).contains("main: required_approvals should be 1 and is 0");
        assertThat(ops.protections().list().list()).isEmpty();
    }

    @Test
    void apply_leavesNoDifference_andMayBeRepeated() {
        ProtectionDrift drift = profile(Route.approvingIdentity()).plan(ops).apply();
        assertThat(drift.differences()).isEmpty();
        assertThat(drift.warnings()).isEmpty();
        assertThat(profile(Route.approvingIdentity()).plan(ops).isEmpty()).isTrue();
        assertThat(profile(Route.approvingIdentity()).plan(ops).apply()).isEqualTo(drift);
    }

    @Test
    void apply_saysInWordsWhoPushesApprovesAndMerges() {
        String words = profile(Route.directCommit()).plan(ops).apply().explain();
        assertThat(words)
                .contains("main: push: vault-bot, but every writer may push"
                        + " prerequisites.md;knowledge/**;evidence/**; approval: 1 of alice, bob;"
                        + " merge: alice, bob, vault-bot; never through a pull request: vault/policy.toml;"
                        + " administrators are bound")
                .contains("vault-state: push: vault-bot; approval: none needed; merge: nobody;");
    }

    @Test
    void directCommit_alone_letsAnybodyPushToMain() {
        profile(Route.directCommit()).plan(ops).apply();
        assertThat(rule("main").pushAllowed()).isTrue();
        assertThat(rule("main").pushers()).containsExactly("vault-bot");
        profile(Route.approvingIdentity()).plan(ops).apply();
        assertThat(rule("main").pushAllowed()).isFalse();
    }

    @Test
    void secondBase_makesTheBranchBeforeItIsClosed() {
        ProtectionPlan plan = profile(Route.secondBase()).plan(ops);
        assertThat(plan.explain()).contains("vault-low: branch should be a branch made from main and is empty");
        assertThat(plan.apply().isNone()).isTrue();
        assertThat(ops.branches().find("vault-low")).isPresent();
        assertThat(rule("vault-low").requiredApprovals()).isZero();
        assertThat(rule("vault-low").mergers()).containsExactly("vault-bot");
    }

    @Test
    void stricterValues_areKept_andOnlyWhatIsMissingIsWritten() {
        profile(Route.approvingIdentity()).plan(ops).apply();
        ops.protections()
                .edit(ProtectionRule.of("main")
                        .requiredApprovals(2)
                        .signedCommitsRequired(true)
                        .protectedFiles("vault/policy.toml;LICENSE")
                        .staleApprovalsIgnored(false));
        ProtectionPlan plan = profile(Route.approvingIdentity()).plan(ops);
        assertThat(plan.changes()).containsExactly(ProtectionRule.of("main").staleApprovalsIgnored(true));
        plan.apply();
        assertThat(rule("main").requiredApprovals()).isEqualTo(2);
        assertThat(rule("main").protectedFiles()).isEqualTo("vault/policy.toml;LICENSE");
        assertThat(rule("main").signedCommitsRequired()).isTrue();
        assertThat(plan.drift().warnings()).anyMatch(line -> line.contains("must be signed"));
    }

    @Test
    void accountsThatTheForgeDrops_areInTheDrift() {
        ops.collaborators().remove("bob");
        ProtectionDrift drift = profile(Route.approvingIdentity()).plan(ops).apply();
        assertThat(drift.differences())
                .extracting(ProtectionDifference::field, ProtectionDifference::wanted, ProtectionDifference::actual)
                .containsExactlyInAnyOrder(
                        tuple("merge_whitelist_usernames", "alice, bob, vault-bot", "alice, vault-bot"),
                        tuple("approvals_whitelist_username", "alice, bob, vault-bot", "alice, vault-bot"));
    }

    @Test
    void somebodyElseOnAWhitelist_isADifference() {
        profile(Route.directCommit()).plan(ops).apply();
        ops.protections().edit(ProtectionRule.of("vault-state").pushers(List.of("vault-bot", "dev-bot")));
        assertThat(profile(Route.directCommit()).drift(ops).differences())
                .containsExactly(new ProtectionDifference(
                        "vault-state", "push_whitelist_usernames", "vault-bot", "vault-bot, dev-bot"));
    }

    @Test
    void rulesThatStopRequests_areWarnedOf() {
        profile(Route.approvingIdentity()).plan(ops).apply();
        ops.protections().create(ProtectionRule.of("vault/*"));
        ops.protections()
                .edit(ProtectionRule.of("main").protectedFiles("vault/**").requiredApprovals(4));
        assertThat(profile(Route.approvingIdentity()).drift(ops).warnings())
                .anyMatch(line -> line.contains("the rule vault/* also covers the branches of requests"))
                .anyMatch(line -> line.contains("no request can ever be merged"))
                .anyMatch(line -> line.contains("needs 4 approvals and only 3 accounts may approve"));
    }

    @Test
    void openPaths_neverIncludeActionsPolicyOrSprints() {
        BranchProtectionProfile profile = profile(Route.approvingIdentity());
        for (String pattern :
                List.of("vault/**", "**", "sprints/*.md", "v*/policy.toml", "{vault,x}/**", "a;vault/**")) {
            assertThatIllegalArgumentException().isThrownBy(() -> profile.withOpenPaths(List.of(pattern)));
        }
        profile.withOpenPaths(List.of("notes/**")).plan(ops).apply();
        assertThat(rule("main").unprotectedFiles()).isEqualTo("notes/**");
    }

    @Test
    void project_keepsContextsThatAreRequiredAlready() {
        ops.protections().create(ProtectionRule.of("main").requiredContexts(List.of("lint")));
        BranchProtectionProfile profile =
                BranchProtectionProfile.project("main", List.of("dev-bot"), List.of("ci/test"));
        assertThat(profile.plan(ops).apply().isNone()).isTrue();
        assertThat(rule("main").requiredContexts()).containsExactlyInAnyOrder("lint", "ci/test");
        assertThat(rule("main").mergers()).containsExactly("dev-bot");
        assertThat(rule("main").statusesRequired()).isTrue();
    }

    @Test
    void agentProfile_protectsItsMainBranchAlone() {
        BranchProtectionProfile profile = BranchProtectionProfile.agentProfile("main", HUMANS, "dev-bot");
        assertThat(profile.rules()).extracting(ProtectionRule::branches).containsExactly("main");
        assertThat(profile.plan(ops).apply().isNone()).isTrue();
        assertThat(rule("main").protectedFiles()).isEmpty();
    }

    @Test
    void withoutHumans_orWithTheVaultAsOne_thereIsNoProfile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BranchProtectionProfile.ops(BRANCHES, List.of(), "v", Route.directCommit()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BranchProtectionProfile.ops(BRANCHES, List.of("V"), "v", Route.directCommit()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BranchProtectionProfile.project("main", List.of(), List.of()));
    }
}

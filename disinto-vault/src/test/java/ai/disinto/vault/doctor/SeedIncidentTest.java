package ai.disinto.vault.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.decision.ApprovalRules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The incident that froze an operations repository: nobody pushes, one approval is needed, only the operator merges, and
 * the bot that approves everything may only read. Four requests wait, two of them approved as it seems.
 */
@WithForge
class SeedIncidentTest {
    @TempDir
    private Path formulas;

    private Ward ward;
    private VaultDoctor doctor;

    @BeforeEach
    void freeze(EmbeddedForge embedded, Forge admin) {
        ward = Ward.open(embedded, admin, formulas);
        ward.hire("planner-bot", "architect-bot", "gardener-bot", "review-bot");
        List.of("planner-bot", "architect-bot", "gardener-bot").forEach(name -> ward.let(name, Permission.WRITE));
        ward.let("review-bot", Permission.READ);
        ward.ops("operator")
                .protections()
                .create(ProtectionRule.of("main")
                        .pushAllowed(false)
                        .requiredApprovals(1)
                        .mergeWhitelisted(true)
                        .mergers(List.of("operator"))
                        .boundAdministrators(true));
        ward.approve(
                "review-bot",
                ward.ask("planner-bot", "planner/run-1", "prerequisites.md", "knowledge/planner-memory.md"));
        ward.approve("review-bot", ward.ask("architect-bot", "architect/edge", "sprints/edge.md"));
        ward.ask("gardener-bot", "vault/ship-docs", "vault/actions/ship-docs.toml");
        ward.ask("planner-bot", "policy/lower", "vault/policies.md", "evidence/x.json");
        doctor = ward.doctor(ApprovalRules.humans(List.of("operator")).bots(List.of("review-bot")))
                .requesters(List.of("planner-bot", "gardener-bot", "architect-bot"))
                .administrator(ward.as("operator"))
                .build();
    }

    @Test
    void fourStuckRequests_areFoundAndExplained() {
        List<Finding> stuck = doctor.examine().findings(FindingCode.REQUEST_STUCK);
        assertThat(stuck)
                .extracting(Finding::subject)
                .containsExactly("#1 planner/run-1", "#2 architect/edge", "#3 vault/ship-docs", "#4 policy/lower");
        assertThat(stuck.get(0).seen())
                .contains(
                        "of planner-bot",
                        "it needs 1 approval and has 0 that count",
                        "review-bot approved, which does not count: it may only read operator/ops",
                        "vault-bot may not merge it, only [operator] may");
        assertThat(stuck.get(0).remedy())
                .contains("it changes bookkeeping only", "planner-bot pushes such files without a request");
        assertThat(stuck.get(2).remedy())
                .isEqualTo("operator approves; operator merges by hand, or vault-bot is let merge, as the plan does");
    }

    @Test
    void cause_isNamed() {
        assertThat(doctor.examine().findings())
                .extracting(Finding::code, Finding::subject)
                .contains(
                        tuple(FindingCode.VAULT_CANNOT_MERGE, "main"),
                        tuple(FindingCode.POLICY_NOT_PROTECTED, "main"),
                        tuple(FindingCode.STATE_MISSING, "vault-state"));
    }

    @Test
    void remedy_keepsTheGate_opensBookkeepingAndLetsTheVaultMerge() {
        String plan = doctor.plan().explain();
        assertThat(plan)
                .contains("PATCH /repos/operator/ops/branch_protections/main")
                .contains("\"merge_whitelist_usernames\": [\"operator\", \"vault-bot\"]")
                .contains("\"approvals_whitelist_username\": [\"operator\"]")
                .contains("\"unprotected_file_patterns\": \"prerequisites.md;knowledge/**;evidence/**\"")
                .doesNotContain("DELETE", "required_approvals", "review-bot");
    }

    @Test
    void afterwards_bookkeepingFlows_andRequestsWaitForTheOperatorAlone() {
        RemedyReport report = doctor.plan().apply();
        assertThat(report.left()).isEmpty();
        ward.ops("planner-bot")
                .contents()
                .create("knowledge/disk.md", new byte[] {'x'}, ai.disinto.forge.NewCommit.on("main"));
        assertThat(ward.ops("planner-bot").contents().find("knowledge/disk.md", "main"))
                .isPresent();
        assertThat(report.after().findings(FindingCode.REQUEST_WAITS))
                .extracting(Finding::subject)
                .containsExactly("#3 vault/ship-docs", "#4 policy/lower");
        assertThat(report.after().findings(FindingCode.REQUEST_STUCK))
                .allSatisfy(finding -> assertThat(finding.remedy()).isEqualTo("operator approves; vault-bot merges"));
        ward.approve("operator", 1);
        assertThat(doctor.examine().findings(FindingCode.REQUEST_STUCK))
                .extracting(Finding::subject)
                .containsExactly("#2 architect/edge");
    }
}

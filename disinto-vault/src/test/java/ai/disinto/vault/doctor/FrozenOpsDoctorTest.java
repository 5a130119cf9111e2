package ai.disinto.vault.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewReview;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.route.FrozenOps;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The incident of issue 758 with its real accounts and rule: the doctor says why, and what to do. */
@WithForge
class FrozenOpsDoctorTest {
    @TempDir
    private Path formulas;

    private FrozenOps frozen;
    private VaultDoctor doctor;

    @BeforeEach
    void freeze(EmbeddedForge embedded, Forge admin) {
        frozen = FrozenOps.freeze(embedded, admin);
        doctor = VaultDoctor.builder(
                        admin.sudo(FrozenOps.VAULT),
                        FrozenOps.SLUG,
                        () -> FormulaCatalog.load(formulas),
                        ApprovalRules.humans(List.of(FrozenOps.HUMAN)))
                .requesters(List.of("gardener-bot", "planner-bot"))
                .administrator(admin.sudo(FrozenOps.HUMAN))
                .build();
    }

    @Test
    void fourStuckRequests_areExplainedByTheReviewerWhoOnlyReads() {
        assertThat(doctor.examine().findings(FindingCode.REQUEST_STUCK))
                .hasSize(4)
                .allSatisfy(finding -> {
                    assertThat(finding.seen())
                            .contains(
                                    "it needs 1 approval and has 0 that count",
                                    "review-bot approved, which does not count: it may only read"
                                            + " disinto-admin/disinto-ops");
                    assertThat(finding.remedy()).isEqualTo("disinto-admin approves; vault-bot merges");
                });
    }

    @Test
    void plan_namesTheFewestFields_andLetsTheHumanAndTheVaultUnfreezeIt() {
        RemedyPlan plan = doctor.plan();
        assertThat(plan.explain())
                .contains("\"approvals_whitelist_username\": [\"disinto-admin\"]")
                .contains("\"unprotected_file_patterns\": \"prerequisites.md;knowledge/**;evidence/**\"")
                .doesNotContain("DELETE", "\"required_approvals\"", "planner-bot", "review-bot");
        assertThat(plan.apply().left()).isEmpty();
        for (int number : frozen.stuck()) {
            frozen.repository(FrozenOps.HUMAN).reviews().give(number, NewReview.approving());
        }
        Examination after = doctor.examine();
        assertThat(after.findings(FindingCode.REQUEST_STUCK)).isEmpty();
        assertThat(after.findings(FindingCode.REQUEST_WAITS))
                .hasSize(4)
                .allSatisfy(finding -> assertThat(finding.remedy()).isEqualTo("vault-bot merges"));
    }
}

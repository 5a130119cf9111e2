package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.vault.OpsStage.Kind;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.dispatch.DispatchOutcome;
import ai.disinto.vault.dispatch.PassReport;
import ai.disinto.vault.runner.RunOutcome;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A vault as an embedder makes it, on each route. */
class VaultRoutesTest {
    @ParameterizedTest
    @EnumSource
    void lowRequest_isTakenToItsRun_inOnePass(Kind kind) throws Exception {
        try (EmbeddedForge embedded = OpsStage.forge(ForgejoLine.V15).start();
                Forge admin = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            OpsStage stage = OpsStage.arranged(embedded, admin, kind);
            stage.requests("agent").submit(OpsStage.action("triage-1", "triage"));
            PassReport report = vault(stage)
                    .dispatcher(order -> RunOutcome.exited(0))
                    .build()
                    .pass();
            assertThat(report.with(DispatchOutcome.FIRED)).as(report.explain()).hasSize(1);
        }
    }

    private static Vault vault(OpsStage stage) {
        return Vault.builder()
                .forge(stage.as("vault-bot"))
                .opsRepository(OpsStage.SLUG)
                .formulas(OpsStage.formulas())
                .approvals(ApprovalRules.humans(OpsStage.HUMANS))
                .route(stage.route())
                .clock(InstantSource.fixed(OpsStage.NOW))
                .build();
    }
}

package ai.disinto.vault.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.vault.OpsStage;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.route.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan that dies at any call is as good as done when it is made and applied again. */
@Tag("proof")
class DoctorCrashTest {
    @TempDir
    private Path formulas;

    @Test
    void plan_thatDiesAnywhere_endsTheSameWhenRepeated() throws Exception {
        OpsStage.assumeProofsRunInFull();
        CrashReport report = CrashPoints.of(run -> doctor(run.forge()).plan().applySteps())
                .arrange(DoctorCrashTest::arrange)
                .forge(() -> EmbeddedForge.builder().calm())
                .limit(Duration.ofMinutes(5))
                .run();
        report.verify();
        assertThat(report.calls()).anyMatch(call -> call.startsWith("POST") && call.contains("branch_protections"));
    }

    /** An account that may not write, a rule that is half right, and no branch for the state. */
    private static void arrange(CrashRun run) {
        for (String name : List.of("operator", "alice", "vault-bot")) {
            run.embedded().addAccount(name, "pass-" + name);
        }
        var ops = run.forge().sudo("operator");
        ops.repositories().create(NewRepository.named("ops").initialized());
        var repository = ops.repository(Ward.SLUG);
        repository.collaborators().put("vault-bot", Permission.WRITE);
        repository.collaborators().put("alice", Permission.READ);
        repository.contents().create(Ward.POLICY, "[tiers]\n".getBytes(StandardCharsets.UTF_8), NewCommit.on("main"));
        repository.protections().create(ProtectionRule.of("main").requiredApprovals(1));
    }

    private VaultDoctor doctor(Forge root) {
        return VaultDoctor.builder(
                        root.sudo("vault-bot"),
                        Ward.SLUG,
                        () -> FormulaCatalog.load(formulas),
                        ApprovalRules.humans(List.of("alice")))
                .route(Route.secondBase())
                .administrator(root.sudo("operator"))
                .build();
    }
}

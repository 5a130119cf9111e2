package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.vault.OpsStage.Kind;
import ai.disinto.vault.action.VaultAction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("proof")
class VaultRequestsCrashTest {
    private static final VaultAction TRIAGE = OpsStage.action("triage-1", "triage");

    private static CrashReport crash(Kind kind, CrashPoints.Step work, CrashPoints.Step before) throws Exception {
        return CrashPoints.of(work)
                .arrange(run -> {
                    OpsStage.arranged(run.embedded(), run.forge(), kind);
                    before.run(run);
                })
                .forge(() -> OpsStage.forge(ForgejoLine.V15))
                .run();
    }

    static Stream<Kind> kinds() {
        return OpsStage.provenKinds(Kind.C);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void submit_thatDiesAnywhere_endsInOneRequest(Kind kind) throws Exception {
        CrashReport report = crash(
                kind, run -> new OpsStage(run.forge(), kind).requests("agent").submit(TRIAGE), run -> {});
        report.verify();
        assertThat(report.calls()).anyMatch(call -> call.startsWith("POST") && call.endsWith("/pulls"));
    }

    @Test
    void directSubmit_thatDiesAnywhere_endsInOneAdmissionAndOneFile() throws Exception {
        OpsStage.assumeProofsRunInFull();
        CrashReport report = crash(
                Kind.A,
                run -> new OpsStage(run.forge(), Kind.A)
                        .trustedRequests("agent")
                        .submit(TRIAGE),
                run -> {});
        report.verify();
        assertThat(report.calls()).noneMatch(call -> call.startsWith("POST") && call.endsWith("/pulls"));
    }

    @Test
    void change_thatDiesAnywhere_endsWithTheNewTextAndItsDescription() throws Exception {
        OpsStage.assumeProofsRunInFull();
        CrashReport report = crash(
                Kind.D,
                run -> new OpsStage(run.forge(), Kind.D)
                        .requests("agent")
                        .submit(OpsStage.action("triage-1", "triage", "Another reason")),
                run -> new OpsStage(run.forge(), Kind.D).requests("agent").submit(TRIAGE));
        report.verify();
        assertThat(report.calls()).anyMatch(call -> call.startsWith("PATCH"));
    }
}

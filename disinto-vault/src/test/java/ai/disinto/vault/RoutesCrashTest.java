package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.NewCommit;
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

/** A vault that dies at any call, and looks at its requests again. */
@Tag("proof")
class RoutesCrashTest {
    private static final VaultAction TRIAGE = OpsStage.action("triage-1", "triage");
    private static final VaultAction DEV = OpsStage.action("dev-1", "dev");

    private interface Before {
        void arrange(OpsStage stage);
    }

    private static CrashReport crash(Kind kind, Before before) throws Exception {
        return CrashPoints.of(run -> new OpsStage(run.forge(), kind).advance())
                .arrange(run -> before.arrange(OpsStage.arranged(run.embedded(), run.forge(), kind)))
                .comparing("fires", run -> {
                    OpsStage stage = new OpsStage(run.forge(), kind);
                    return stage.onBranch(kind == Kind.C ? "vault-low" : "main", "triage-1")
                                    .isPresent()
                            && stage.fires("triage-1");
                })
                .forge(() -> OpsStage.forge(ForgejoLine.V15))
                .run();
    }

    static Stream<Kind> kinds() {
        return OpsStage.provenKinds(Kind.D);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void lowRequest_isLetInOnce_whereverTheVaultDies(Kind kind) throws Exception {
        CrashReport report = crash(kind, stage -> stage.requests("agent").submit(TRIAGE));
        report.verify();
        assertThat(report.calls())
                .anyMatch(call -> kind == Kind.A
                        ? call.contains("/contents/vault/actions/triage-1.toml")
                        : call.startsWith("POST") && call.endsWith("/merge"));
    }

    @Test
    void waitingRequest_isScheduledAndToldOnce_whereverTheVaultDies() throws Exception {
        OpsStage.assumeProofsRunInFull();
        CrashReport report = crash(Kind.C, stage -> stage.requests("agent").submit(DEV));
        report.verify();
        assertThat(report.calls())
                .filteredOn(call -> call.endsWith("/comments") && call.startsWith("POST"))
                .hasSize(1);
    }

    @Test
    void approvedRequest_isMergedOnce_whereverTheVaultDies() throws Exception {
        OpsStage.assumeProofsRunInFull();
        CrashReport report = crash(Kind.D, stage -> {
            int number = stage.requests("agent").submit(DEV).pullNumber().getAsInt();
            stage.approve("alice", number);
        });
        report.verify();
        assertThat(report.calls()).anyMatch(call -> call.startsWith("POST") && call.endsWith("/merge"));
    }

    @Test
    void refusedRequest_isToldOnce_whereverTheVaultDies() throws Exception {
        OpsStage.assumeProofsRunInFull();
        crash(Kind.D, stage -> {
                    stage.requests("agent").submit(DEV);
                    stage.repository("agent")
                            .contents()
                            .create("other.md", OpsStage.bytes("x"), NewCommit.on("vault/dev-1"));
                })
                .verify();
        assertThat(Thread.interrupted()).isFalse();
    }
}

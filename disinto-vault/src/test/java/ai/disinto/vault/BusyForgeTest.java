package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.vault.OpsStage.Kind;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.route.RequestProgress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A forge that does after an answer what it was asked for, as real ones do, and several who ask at once. */
class BusyForgeTest {
    private static final VaultAction TRIAGE = OpsStage.action("triage-1", "triage");
    private static final VaultAction DEV = OpsStage.action("dev-1", "dev");

    private interface Body {
        void run(OpsStage stage) throws Exception;
    }

    private static void on(ForgejoLine line, Kind kind, Body body) throws Exception {
        EmbeddedForge.Builder builder = EmbeddedForge.builder()
                .line(line)
                .clock(InstantSource.fixed(OpsStage.NOW))
                .moment(Duration.ofMillis(150));
        try (EmbeddedForge embedded = builder.start();
                Forge admin = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            body.run(OpsStage.arranged(embedded, admin, kind));
        }
    }

    @ParameterizedTest
    @EnumSource
    void mergeWhileTheForgeLooksForConflicts_isAskedForAgain(ForgejoLine line) throws Exception {
        on(line, Kind.D, stage -> {
            int number = stage.requests("agent").submit(DEV).pullNumber().getAsInt();
            stage.approve("alice", number);
            assertThat(stage.advance()).allMatch(RequestProgress::isThrough);
            assertThat(stage.fires("dev-1")).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(names = "D")
    void approvalRightAfterAPush_isLookedAfter(Kind kind) throws Exception {
        on(ForgejoLine.V15, kind, stage -> {
            stage.requests("agent").submit(TRIAGE);
            stage.requests("agent").submit(OpsStage.action("triage-1", "triage", "Once more"));
            List<RequestProgress> all = new ArrayList<>();
            for (int pass = 0; pass < 3; pass++) {
                all.addAll(stage.advance());
            }
            assertThat(all).as(all.toString()).anyMatch(RequestProgress::isThrough);
            assertThat(stage.comments(1)).isEmpty();
            assertThat(stage.fires("triage-1")).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void twoVaultsAtOnce_letOneRequestIn(Kind kind) throws Exception {
        on(ForgejoLine.V15, kind, stage -> {
            stage.requests("agent").submit(TRIAGE);
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                Callable<List<RequestProgress>> pass = stage::advance;
                List<RequestProgress> all = new ArrayList<>();
                for (Future<List<RequestProgress>> each : pool.invokeAll(List.of(pass, pass))) {
                    all.addAll(each.get());
                }
                all.addAll(stage.advance());
                assertThat(all).as(all.toString()).anyMatch(RequestProgress::isThrough);
                assertThat(stage.fires("triage-1")).isTrue();
                assertThat(stage.advance()).isEmpty();
            } finally {
                pool.shutdownNow();
            }
        });
    }
}

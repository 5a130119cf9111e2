package ai.disinto.testing.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.manifest.ActionLedger;
import ai.disinto.forge.manifest.ActionManifest;
import ai.disinto.forge.manifest.ManifestExecutor;
import ai.disinto.forge.manifest.ManifestReport;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wherever an execution dies, the next one goes on, and nothing is done twice. */
@Tag("proof")
class ManifestCrashTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final boolean FULL = System.getProperty("disinto.proof.runs") != null;

    private static final String SHORT = """
            {"action": "edit_body", "issue": 1, "body": "new one", "seen_updated": "%s"}
            {"action": "comment", "issue": 1, "body": "Ready now."}
            {"action": "create_issue", "title": "Three", "body": "text", "labels": ["backlog"]}
            """;
    private static final String LONG = """
            {"action": "remove_label", "issue": 1, "label": "blocked", "seen_updated": "%s"}
            """ + SHORT + """
            {"action": "add_label", "issue": 1, "label": "backlog"}
            {"action": "close", "issue": 2, "reason": "duplicate of #1"}
            {"action": "close_pr", "pr": 3}
            """;

    /** Each second something changes. */
    private static InstantSource ticking() {
        AtomicInteger seconds = new AtomicInteger();
        return () -> START.plusSeconds(seconds.incrementAndGet());
    }

    private static void arrange(CrashRun run) throws IOException {
        if (FULL) {
            ManifestStage.arrange(run.forge());
        } else {
            ManifestStage.arrangeIssues(run.forge(), NewRepository.named("harb"));
        }
        Instant seen =
                run.forge().repository("root1/harb").issues().get(1).updatedAt().orElseThrow();
        String text = FULL ? LONG.formatted(seen, seen) : SHORT.formatted(seen);
        Files.writeString(run.directory().resolve("actions.jsonl"), text);
    }

    private static ManifestReport execute(CrashRun run) {
        return executor(run).execute(ActionManifest.read(run.directory().resolve("actions.jsonl")), "merge");
    }

    private static ManifestExecutor executor(CrashRun run) {
        ForgeRepository harb = run.forge().repository("root1/harb");
        return ManifestExecutor.of(harb, ActionLedger.on(harb, 2));
    }

    @Test
    void executionThatDiesAnywhere_isCompletedByTheNext() throws Exception {
        CrashReport report = CrashPoints.of(ManifestCrashTest::execute)
                .arrange(ManifestCrashTest::arrange)
                .forge(() -> EmbeddedForge.builder().clock(ticking()).calm())
                .normalizing(line -> line.replaceAll("[0-9]+ (done|already)", "settled")
                        .replaceAll("[0-9a-f]{64}|/[0-9a-f]{16}", ""))
                .comparing("complete", run -> execute(run).isComplete())
                .run();
        report.verify();
        System.out.println(
                report.points().size() + " crash points, " + report.calls().size() + " calls");
        assertThat(report.calls()).anyMatch(call -> call.matches("POST .*/issues"));
    }
}

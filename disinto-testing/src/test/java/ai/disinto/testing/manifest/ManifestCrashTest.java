package ai.disinto.testing.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.manifest.ActionLedger;
import ai.disinto.forge.manifest.ActionManifest;
import ai.disinto.forge.manifest.ManifestExecutor;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Wherever an execution dies, the next one goes on, and nothing is done twice. */
class ManifestCrashTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final boolean FULL = System.getProperty("disinto.proof.runs") != null;

    private static final String SHORT = """
            {"action": "edit_body", "issue": 1, "body": "new one", "seen_updated": "2030-01-01T00:00:00Z"}
            {"action": "comment", "issue": 1, "body": "Ready now."}
            {"action": "create_issue", "title": "Three", "body": "text", "labels": ["backlog"]}
            """;
    private static final String LONG = """
            {"action": "remove_label", "issue": 1, "label": "blocked", "seen_updated": "2030-01-01T00:00:00Z"}
            """ + SHORT + """
            {"action": "add_label", "issue": 1, "label": "backlog"}
            {"action": "close", "issue": 2, "reason": "duplicate of #1"}
            {"action": "close_pr", "pr": 3}
            """;

    private final ActionManifest manifest = ActionManifest.parse(FULL ? LONG : SHORT, "actions.jsonl");

    private static ManifestExecutor executor(CrashRun run) {
        ForgeRepository harb = run.forge().repository("root1/harb");
        return ManifestExecutor.of(harb, ActionLedger.on(harb, 3));
    }

    @Test
    void executionThatDiesAnywhere_isCompletedByTheNext() throws Exception {
        CrashReport report = CrashPoints.of(run -> executor(run).execute(manifest, "merge"))
                .arrange(run -> ManifestStage.arrange(run.forge()))
                .forge(() -> EmbeddedForge.builder().clock(() -> START).calm())
                .normalizing(line -> line.replaceAll("[0-9]+ (done|already)", "settled"))
                .comparing("complete", run -> executor(run).execute(manifest, "merge").isComplete())
                .run();
        report.verify();
        System.out.println(report.points().size() + " crash points, " + report.calls().size() + " calls");
        assertThat(report.calls()).anyMatch(call -> call.matches("POST .*/issues"));
    }
}

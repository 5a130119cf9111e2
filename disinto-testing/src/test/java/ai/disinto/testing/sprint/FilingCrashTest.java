package ai.disinto.testing.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.sprint.SprintFiler;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wherever a filer dies, the next one goes on, and nothing is there twice. */
@Tag("proof")
class FilingCrashTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final boolean FULL = System.getProperty("disinto.proof.runs") != null;

    private final SprintPitch pitch = SprintSketch.chain(FULL ? 5 : 2);

    private static ForgeRepository harb(CrashRun run) {
        return run.forge().repository("root1/harb");
    }

    private static SprintFiler filer(CrashRun run) {
        return SprintFiler.of(harb(run));
    }

    private void file(CrashRun run) {
        Optional<? extends RuntimeException> failure =
                filer(run).plan(pitch).apply().failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void arrangeDone(CrashRun run) {
        SprintStage.arrange(run.forge());
        file(run);
        harb(run).issues().list(IssueQuery.open()).list().stream()
                .filter(issue -> issue.number() > 1)
                .forEach(issue -> harb(run).issues().close(issue.number()));
    }

    private CrashReport verified(CrashPoints points, String call) throws InterruptedException {
        CrashPoints check = points.forge(
                        () -> EmbeddedForge.builder().clock(() -> START).calm())
                .comparing("left", run -> filer(run).plan(pitch).toString())
                .comparing("decision", run -> filer(run).completion(pitch).toString());
        CrashReport report = (FULL ? check.twice() : check).run();
        report.verify();
        System.out.println(
                report.points().size() + " crash points, " + report.calls().size() + " calls");
        assertThat(report.calls()).anyMatch(each -> each.matches(call));
        return report;
    }

    @Test
    void filingThatDiesAnywhere_isCompletedByTheNext() throws Exception {
        CrashPoints points = CrashPoints.of(this::file).arrange(run -> SprintStage.arrange(run.forge()));
        assertThat(verified(points, "POST .*/issues").points()).hasSizeGreaterThan(8);
    }

    @Test
    void closingThatDiesAnywhere_isCompletedByTheNext() throws Exception {
        CrashPoints points =
                CrashPoints.of(run -> filer(run).completion(pitch).apply()).arrange(this::arrangeDone);
        assertThat(verified(points, "POST .*/issues/1/comments").points()).hasSizeGreaterThan(8);
    }
}

package ai.disinto.testing.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CrashPointsSnippetTest {
    @Test
    void work_survivesEveryCrash() throws Exception {
        // region verify
        CrashPoints.of(run -> {
                    ForgeRepository harb = run.forge().repository("root1/harb");
                    int number = harb.issues()
                            .createOnce(NewIssue.titled("Fix the gate"), "gate-1")
                            .value()
                            .number();
                    harb.comments().createOnce(number, "claimed", "gate-1-claim");
                })
                .arrange(run -> run.forge().repositories().create(NewRepository.named("harb")))
                .verify();
        // endregion
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void directory_isPartOfTheCheck() throws Exception {
        // region directory
        CrashReport report = CrashPoints.of(run -> {
                    Path done = run.directory().resolve("done");
                    if (Files.notExists(done)) {
                        run.forge().repository("root1/harb").issues().createOnce(NewIssue.titled("A"), "a");
                        Files.createFile(done);
                    }
                })
                .arrange(run -> run.forge().repositories().create(NewRepository.named("harb")))
                .comparing("done", run -> Files.exists(run.directory().resolve("done")))
                .run();
        report.verify();
        // endregion
        assertThat(report.points()).hasSize(2 * report.calls().size());
    }
}

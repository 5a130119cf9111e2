package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.agent.AgentTask;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactoryTroubleTest {
    @TempDir
    private Path folder;

    @Test
    void orphanThatCannotBeClaimed_keepsNobodyFromOtherWork() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int orphan = stage.issue("Light the tower");
            stage.tick(stage.factory(project));
            stage.passes(Duration.ofHours(4));
            int other = stage.issue("Paint it");
            stage.embedded
                    .faults()
                    .on("GET", "/repos/root1/harb/issues/" + orphan)
                    .answer(404)
                    .always();
            Factory next = stage.factory(builder -> builder.workFolder(folder.resolve("another")), project);
            TickReport report = stage.tick(next);
            assertThat(report.held()).anyMatch(event -> event.text().startsWith("It could not be claimed"));
            assertThat(FactoryStage.hasBegun(report, other)).isTrue();
        }
    }

    @Test
    void pullRequestThatTheForgeNeverGot_isOpenedByTheNextTick_withinTheSameAttempt() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            stage.embedded
                    .faults()
                    .on("POST", "/repos/*/*/pulls")
                    .dropBeforeProcessing()
                    .once();
            Factory factory = stage.factory(project);
            assertThat(stage.tick(factory).failed()).hasSize(1);
            stage.tickUntilClosed(factory, issue);
            assertThat(stage.agent.tasks()).hasSize(1);
            assertThat(stage.attempts(issue)).contains("Attempts at this issue: 1.");
        }
    }

    @Test
    void whatWasPushed_isNamed_andNotTakenForASecret() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            stage.ci.step("ci", "test").prints(List.of("1 of 3 failed")).fails(1);
            stage.beforeAgent(
                    AgentTask.Kind.FIX_CI, () -> stage.ci.step("ci", "test").succeeds());
            stage.tickUntilClosed(stage.factory(project), issue);
            assertThat(stage.events)
                    .extracting(FactoryEvent::text)
                    .anyMatch(text -> text.matches("CI: Pushed [0-9a-f]{10}\\."));
        }
    }
}

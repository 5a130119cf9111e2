package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.work.Claims;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactoryPauseTest {
    private static final RepositorySlug HARB = RepositorySlug.parse("root1/harb");

    @TempDir
    private Path folder;

    @Test
    void pause_ofTheFactory_outlastsTheObject() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            stage.factory(project).pause("the machine room is flooded");
            Factory factory = stage.factory(project);
            TickReport report = stage.tick(factory);
            assertThat(report.done()).isEmpty();
            assertThat(report.held()).anyMatch(event -> event.text().contains("flooded"));
            assertThat(factory.status().pauses()).singleElement().asString().contains("flooded");
            factory.resume();
            stage.tickUntilClosed(factory, issue);
            assertThat(factory.status().pauses()).isEmpty();
        }
    }

    @Test
    void pause_ofAProject_leavesTheOthersAtWork() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject harb = stage.project("harb");
            FactoryProject mole = stage.project("mole");
            int resting = stage.issue("Light the tower");
            int working = stage.issue(mole.repository(), "Mend the mole", "");
            stage.factory(harb, mole).pause(HARB, "under review");
            Factory factory = stage.factory(harb, mole);
            stage.tickUntil(
                    factory,
                    20,
                    report -> !mole.repository().issues().get(working).isOpen());
            assertThat(stage.seen(resting).labelNames()).contains("backlog");
            stage.factory(harb, mole).resume(HARB);
            stage.tickUntilClosed(factory, resting);
            assertThat(stage.agent.tasks()).hasSize(2);
        }
    }

    @Test
    void pause_keepsClaims() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            Factory factory = stage.factory(project);
            stage.tick(factory);
            factory.pause("night");
            for (int hour = 0; hour < 6; hour++) {
                stage.passes(Duration.ofHours(1));
                stage.tick(stage.factory(project));
            }
            Claims claims = Claims.in(project.operations())
                    .forIssuesOf(project.repository())
                    .claimant("root1")
                    .time(stage.now::get)
                    .build();
            assertThat(claims.holder(issue)).isPresent();
        }
    }

    @Test
    void pause_byAFileThatAPersonMade_isAPause() throws InterruptedException, IOException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            Files.writeString(folder.resolve("paused"), "");
            TickReport report = stage.tick(stage.factory(project));
            assertThat(report.held()).singleElement().asString().contains("no reason is given");
        }
    }

    @Test
    void pause_ofAnUnknownProject_isRefused() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            Factory factory = stage.factory(stage.project("harb"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> factory.pause(RepositorySlug.parse("a/b"), "why"))
                    .withMessageContaining("a/b");
        }
    }
}

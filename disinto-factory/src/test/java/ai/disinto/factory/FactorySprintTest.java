package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.model.PullRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactorySprintTest {
    @TempDir
    private Path folder;

    @Test
    void vision_closesWhenItsLastIssueIsMerged() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int vision = stage.vision("Light everywhere");
            SprintPitch pitch = FactoryStage.pitch(vision, 2);
            Factory factory = stage.factory(project.sprints(() -> List.of(pitch)));
            stage.tickUntil(factory, 40, report -> !stage.seen(vision).isOpen());
            assertThat(stage.pulls()).hasSize(2).allMatch(PullRequest::isMerged);
            assertThat(stage.seen(vision).labelNames()).doesNotContain("in-progress");
            TickReport after = stage.tick(factory);
            assertThat(after.done()).noneMatch(event -> event.part() == FactoryEvent.Part.SPRINTS);
        }
    }

    @Test
    void sprintThatCannotBeFiled_isHeldAndStopsNothing() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            SprintPitch pitch = FactoryStage.pitch(99, 1);
            Factory factory = stage.factory(project.sprints(() -> List.of(pitch)));
            List<TickReport> reports = stage.tickUntilClosed(factory, issue);
            assertThat(reports.get(0).held()).anyMatch(event -> event.text().startsWith("A sprint cannot be filed"));
        }
    }

    @Test
    void supplierThatFails_stopsNothingElse() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            Factory factory = stage.factory(project.sprints(() -> {
                throw new IllegalStateException("no pitches today, password=hunter2hunter2");
            }));
            List<TickReport> reports = stage.tickUntilClosed(factory, issue);
            assertThat(reports.get(0).failed())
                    .singleElement()
                    .satisfies(event -> assertThat(event.text())
                            .contains("no pitches today")
                            .doesNotContain("hunter2"));
        }
    }
}

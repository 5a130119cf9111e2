package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactoryOrphanTest {
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
            stage.embedded.faults().on("GET", "/repos/root1/harb/issues/" + orphan).answer(404).always();
            Factory next = stage.factory(builder -> builder.workFolder(folder.resolve("another")), project);
            TickReport report = stage.tick(next);
            assertThat(report.held()).anyMatch(event -> event.text().startsWith("It could not be claimed"));
            assertThat(FactoryStage.hasBegun(report, other)).isTrue();
        }
    }
}

package ai.disinto.factory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.model.PullRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A factory, its agents, builds, reviewers and people, and everything that may go wrong. */
final class SimulationTest {
    @TempDir
    private Path folder;

    @Test
    void oneIssue_whereNothingGoesWrong_isMerged() throws InterruptedException {
        try (Simulation simulation = new Simulation(Scenario.calm(1, 1), folder)) {
            boolean rests = simulation.play();
            assertThat(rests).as(String.join("\n", simulation.world.story.lines())).isTrue();
            assertThat(simulation.world.allPulls()).singleElement().matches(PullRequest::isMerged);
            assertThat(simulation.openIssues()).isEmpty();
        }
    }
}

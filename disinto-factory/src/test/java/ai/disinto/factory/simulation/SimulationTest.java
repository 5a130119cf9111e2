package ai.disinto.factory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.model.PullRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A factory, its agents, builds, reviewers and people, and everything that may go wrong. {@code disinto.simulation.seeds}
 * says how many seeds are played, {@code disinto.simulation.seed} plays one alone.
 */
final class SimulationTest {
    private static final int THREADS = 2;

    @TempDir
    private Path folder;

    private Verdict play(long seed) throws InterruptedException {
        return Verdict.of(Scenario.of(seed), folder.resolve("seed-" + seed));
    }

    private static List<Long> seeds() {
        Long one = Long.getLong("disinto.simulation.seed");
        return one != null
                ? List.of(one)
                : LongStream.rangeClosed(1, Long.getLong("disinto.simulation.seeds", 50))
                        .boxed()
                        .toList();
    }

    @Test
    void whateverHappens_theRulesHold() throws InterruptedException, ExecutionException {
        ExecutorService players = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Verdict>> games = seeds().stream()
                    .map(seed -> players.submit(() -> play(seed)))
                    .toList();
            for (Future<Verdict> game : games) {
                Verdict verdict = game.get();
                assertThat(verdict.isSound()).as(verdict::explain).isTrue();
            }
        } finally {
            players.shutdownNow();
        }
    }

    @Test
    void oneSeed_makesTheSameCallsAgain() throws InterruptedException {
        Verdict first = Verdict.of(Scenario.of(2), folder.resolve("first"));
        Verdict second = Verdict.of(Scenario.of(2), folder.resolve("second"));
        assertThat(second.calls()).isEqualTo(first.calls()).hasSizeGreaterThan(100);
        assertThat(second.lines()).isEqualTo(first.lines());
    }

    @Test
    void claimThatWasGivenBack_beforeItsProcessDiedAndCouldSaySo_isOver() throws InterruptedException {
        Verdict verdict = play(239);
        assertThat(verdict.isSound()).as(verdict::explain).isTrue();
    }

    @Test
    void anotherSeed_tellsAnotherStory() throws InterruptedException {
        assertThat(play(6).calls()).isNotEqualTo(play(8).calls());
    }

    @Test
    void oneIssue_whereNothingGoesWrong_isMerged() throws InterruptedException {
        try (Simulation simulation = new Simulation(Scenario.calm(1, 1), folder)) {
            boolean rests = simulation.play();
            assertThat(rests)
                    .as(String.join("\n", simulation.world.story.lines()))
                    .isTrue();
            assertThat(simulation.world.allPulls()).singleElement().matches(PullRequest::isMerged);
            assertThat(simulation.openIssues()).isEmpty();
            assertThat(Verdict.violations(simulation)).isEmpty();
        }
    }
}

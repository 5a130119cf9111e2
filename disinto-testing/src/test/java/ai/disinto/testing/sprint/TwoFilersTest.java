package ai.disinto.testing.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.core.sprint.SubIssueMarker;
import ai.disinto.forge.Forge;
import ai.disinto.forge.sprint.FilingPlan;
import ai.disinto.forge.sprint.FilingReport;
import ai.disinto.forge.sprint.SprintFiler;
import ai.disinto.testing.IssueSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However two filers meet, each entry ends up as one issue, and what depends on it names that one. */
@Tag("proof")
class TwoFilersTest {
    private static final int ROUNDS = System.getProperty("disinto.proof.runs") == null ? 2 : 200;
    private static final List<String> BOTH = List.of("root1", "dev-bot");

    private final SprintPitch pitch = SprintSketch.chain(6);

    private static FilingReport filed(SprintStage stage, Secret token, SprintPitch pitch, CyclicBarrier start)
            throws Exception {
        try (Forge forge = stage.client(token)) {
            FilingPlan plan =
                    SprintFiler.of(forge.repository("root1/harb")).filedBy(BOTH).plan(pitch);
            start.await(30, TimeUnit.SECONDS);
            return plan.apply();
        }
    }

    private List<FilingReport> race(SprintStage stage) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<FilingReport>> running = new ArrayList<>();
            for (Secret token : List.of(stage.embedded().adminToken(), stage.writer("dev-bot"))) {
                running.add(threads.submit(() -> filed(stage, token, pitch, start)));
            }
            return List.of(
                    running.get(0).get(60, TimeUnit.SECONDS), running.get(1).get(60, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    private static long entriesAmong(List<IssueSnapshot> issues) {
        return issues.stream()
                .flatMap(issue -> SubIssueMarker.find(issue.body()).stream())
                .map(SubIssueMarker::id)
                .distinct()
                .count();
    }

    @Test
    void twoFilersAtOnce_leaveEachEntryOnce() throws Exception {
        int lost = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (SprintStage stage = new SprintStage()) {
                List<FilingReport> reports = race(stage);
                assertThat(reports).filteredOn(FilingReport::isComplete).hasSize(1);
                lost += stage.issues().size() - 7;
                verify(stage);
            }
        }
        System.out.println(ROUNDS + " rounds, 0 twins, " + lost + " issues taken back");
        assertThat(lost).isLessThanOrEqualTo(ROUNDS);
    }

    private void verify(SprintStage stage) {
        List<IssueSnapshot> open =
                stage.issues().stream().filter(IssueSnapshot::isOpen).toList();
        assertThat(open).hasSize(7);
        assertThat(entriesAmong(stage.issues())).isEqualTo(6);
        FilingPlan plan = stage.filer().filedBy(BOTH).plan(pitch);
        assertThat(plan.isEmpty()).as(plan.toString()).isTrue();
        for (int i = 1; i < 6; i++) {
            int before = plan.entries().get(i - 1).number().orElseThrow();
            int number = plan.entries().get(i).number().orElseThrow();
            assertThat(stage.issue(number).body()).contains("## Dependencies\n- #" + before + "\n");
        }
        assertThat(stage.issue(1).labels()).contains("in-progress");
    }
}

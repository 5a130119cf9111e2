package ai.disinto.testing.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.Forge;
import ai.disinto.forge.sprint.FilingPlan;
import ai.disinto.forge.sprint.FilingReport;
import ai.disinto.forge.sprint.SprintFiler;
import ai.disinto.testing.IssueSnapshot;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever another filer comes in between, and however far it gets, each entry ends up as one issue. */
class FilerInterruptedTest {
    private static final int ENTRIES = System.getProperty("disinto.proof.runs") == null ? 3 : 6;

    private static final int ALL = 100;

    private final SprintPitch pitch = SprintSketch.chain(ENTRIES);

    private static FilingReport filed(Forge forge, SprintPitch pitch) {
        return SprintFiler.of(forge.repository("root1/harb")).plan(pitch).apply();
    }

    /** Files all, and answers how many requests that took; another filer works behind one of them. */
    private int interrupted(SprintStage stage, int behind, int entriesOfTheOther) {
        AtomicInteger requests = new AtomicInteger();
        try (Forge other = stage.client();
                Forge forge = Forge.builder()
                        .url(stage.embedded().url().toString())
                        .token(stage.embedded().adminToken())
                        .observer(attempt -> {
                            if (requests.incrementAndGet() == behind) {
                                filed(other, SprintSketch.chain(entriesOfTheOther));
                            }
                        })
                        .build()) {
            filed(forge, pitch);
            return requests.get();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, ALL})
    void anotherFiler_atAnyRequest_leavesNoTwin(int entriesOfTheOther) {
        int last;
        int behind = 0;
        do {
            behind++;
            try (SprintStage stage = new SprintStage()) {
                last = interrupted(stage, behind, Math.min(entriesOfTheOther, ENTRIES));
                FilingReport next = filed(stage.admin(), pitch);
                assertThat(next.isComplete()).as(behind + ": " + next).isTrue();
                verify(stage, behind);
            }
        } while (behind < last);
        assertThat(behind).isGreaterThan(ENTRIES);
    }

    private void verify(SprintStage stage, int behind) {
        FilingPlan plan = stage.filer().plan(pitch);
        assertThat(plan.isEmpty()).as(behind + ": " + plan).isTrue();
        assertThat(stage.issues()).filteredOn(IssueSnapshot::isOpen).hasSize(ENTRIES + 1);
        for (int i = 1; i < ENTRIES; i++) {
            int before = plan.entries().get(i - 1).number().orElseThrow();
            int number = plan.entries().get(i).number().orElseThrow();
            assertThat(stage.issue(number).body())
                    .as("behind request " + behind)
                    .contains("## Dependencies\n- #" + before + "\n");
        }
    }
}

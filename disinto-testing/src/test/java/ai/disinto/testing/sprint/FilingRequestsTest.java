package ai.disinto.testing.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.Forge;
import ai.disinto.forge.sprint.SprintFiler;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Filing costs a page for 50 issues, one request for each sub-issue, and three; filing again the pages and two. */
@Tag("proof")
class FilingRequestsTest {
    private static final int SUB_ISSUES = 20;
    private static final int ISSUES = System.getProperty("disinto.proof.runs") == null ? 120 : 2_000;

    private final SprintPitch pitch = SprintSketch.chain(SUB_ISSUES);

    /** By a client that knows nothing of the server yet. */
    private List<String> filing(SprintStage stage) {
        return stage.callsOf(() -> {
            try (Forge forge = stage.client()) {
                SprintFiler filer = SprintFiler.of(forge.repository("root1/harb"));
                assertThat(filer.plan(pitch).apply().isComplete()).isTrue();
            }
        });
    }

    @Test
    void filing_costsWhatItMust_andFilingAgainTheListAlone() {
        try (SprintStage stage = new SprintStage()) {
            for (int i = 2; i <= ISSUES; i++) {
                stage.file("Issue", "Text of an issue");
            }
            List<String> first = filing(stage);
            List<String> again = filing(stage);
            System.out.println(SUB_ISSUES + " sub-issues beside " + ISSUES + " issues: " + first.size()
                    + " requests, again " + again.size());
            assertThat(first).hasSizeLessThanOrEqualTo((ISSUES + 49) / 50 + SUB_ISSUES + 3);
            assertThat(again).hasSizeLessThanOrEqualTo((ISSUES + SUB_ISSUES + 49) / 50 + 2);
            assertThat(again).allMatch(call -> call.startsWith("GET "));
        }
    }
}

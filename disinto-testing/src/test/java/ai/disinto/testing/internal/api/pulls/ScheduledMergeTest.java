package ai.disinto.testing.internal.api.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduledMergeTest {
    private static final String LATER = ", \"merge_when_checks_succeed\": true";

    private final PullSketch forge = PullSketch.busy();

    @AfterEach
    void close() {
        forge.close();
    }

    private boolean merged(int number) throws InterruptedException {
        forge.settle();
        return forge.pull(number).get("merged").booleanValue();
    }

    @Test
    void schedule_waitsForTheStatus() throws InterruptedException {
        forge.protect(", \"enable_status_check\": true, \"status_check_contexts\": [\"ci/*\"]");
        int number = forge.pull("one");
        assertThat(forge.merge(forge.bob, number, "")).isEqualTo(405);
        assertThat(forge.merge(forge.bob, number, LATER)).isEqualTo(201);
        assertThat(forge.merge(forge.bob, number, LATER)).isEqualTo(409);
        forge.report(number, "ci/build", "failure");
        assertThat(merged(number)).isFalse();
        forge.report(number, "ci/build", "success");
        assertThat(merged(number)).isTrue();
    }

    @Test
    void schedule_doesNothingByItself_butAnyReviewMerges() throws InterruptedException {
        int number = forge.pull("one");
        assertThat(forge.merge(forge.bob, number, LATER)).isEqualTo(201);
        assertThat(merged(number)).isFalse();
        forge.review(forge.carol, number, "COMMENT");
        assertThat(merged(number)).isTrue();
    }

    @Test
    void title_triggersTheMerge() throws InterruptedException {
        int number = forge.pull("one");
        forge.merge(forge.bob, number, LATER);
        forge.status(forge.bob, "PATCH", "/pulls/" + number, "{\"title\": \"other\"}");
        assertThat(merged(number)).isTrue();
    }

    @Test
    void cancelledSchedule_isForgotten() throws InterruptedException {
        int number = forge.pull("one");
        forge.merge(forge.bob, number, LATER);
        String path = "/pulls/" + number + "/merge";
        assertThat(forge.status(forge.carol, "DELETE", path, "")).isEqualTo(403);
        assertThat(forge.status(forge.bob, "DELETE", path, "")).isEqualTo(204);
        assertThat(forge.status(forge.bob, "DELETE", path, "")).isEqualTo(404);
        forge.review(forge.carol, number, "COMMENT");
        assertThat(merged(number)).isFalse();
    }
}

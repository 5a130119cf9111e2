package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whose turn it is to be merged. */
class MergeQueueTest {
    private static final Instant NOON = Instant.parse("2030-01-02T12:00:00Z");
    private final MergeQueue queue = MergeQueue.create();

    private boolean enter(int pull, int second) {
        Instant now = NOON.plusSeconds(second);
        return queue.enter(pull, now.plusSeconds(60), now);
    }

    @Test
    void enter_keepsOthersOutUntilItLeaves() {
        assertThat(enter(1, 0)).isTrue();
        assertThat(enter(1, 1)).isTrue();
        assertThat(enter(2, 2)).isFalse();
        assertThat(queue.leave(2)).isFalse();
        assertThat(queue.leave(1)).isTrue();
        assertThat(enter(2, 3)).isTrue();
        assertThat(queue.holder()).hasValue(2);
    }

    @Test
    void whoeverTakesLonger_losesItsTurn() {
        assertThat(enter(1, 0)).isTrue();
        assertThat(enter(1, 59)).isTrue();
        assertThat(enter(2, 60)).isTrue();
        assertThat(enter(1, 61)).isFalse();
    }

    @Test
    void nobody_cannotLeave() {
        assertThat(queue.leave(0)).isFalse();
        assertThat(queue.holder()).isEmpty();
        assertThat(queue).hasToString("nobody's turn");
    }
}

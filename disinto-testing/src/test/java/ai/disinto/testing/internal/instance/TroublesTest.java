package ai.disinto.testing.internal.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TroublesTest {
    private final Troubles troubles = new Troubles();

    @Test
    void failure_counts() {
        IllegalStateException failure = new IllegalStateException("a bug");
        troubles.failed(failure);
        troubles.end();
        assertThat(troubles.failures()).containsExactly(failure);
    }

    @Test
    void failure_thatTheEndCauses_doesNotCount() {
        troubles.end();
        troubles.failed(new IllegalStateException("interrupted"));
        assertThat(troubles.failures()).isEmpty();
    }

    @Test
    void operationThatIsMissing_countsUntilTheEnd() {
        troubles.end();
        troubles.missing("GET", "/api/v1/topics/search");
        assertThat(troubles.missingOperations()).containsExactly("GET /api/v1/topics/search");
    }
}

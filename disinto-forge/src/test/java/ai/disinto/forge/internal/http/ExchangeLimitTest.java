package ai.disinto.forge.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExchangeLimitTest {
    private final ExchangeLimit limit = new ExchangeLimit(1);

    @Test
    void placeThatIsFree_costsNothing() {
        assertThat(limit.enter(Duration.ofMinutes(1))).isGreaterThan(Duration.ofSeconds(50));
    }

    @Test
    void noPlaceInTime_isATimeoutOfSomethingThatWasNeverSent() {
        limit.enter(Duration.ofSeconds(1));
        assertThatThrownBy(() -> limit.enter(Duration.ofMillis(20)))
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.reason()).isEqualTo(TransportException.Reason.TIMEOUT);
                    assertThat(e.isSent()).isFalse();
                });
    }

    @Test
    void placeThatBecomesFree_isTaken() {
        limit.enter(Duration.ofSeconds(1));
        limit.leave();
        assertThat(limit.enter(Duration.ofSeconds(1))).isPositive();
    }

    @Test
    void interrupt_endsTheWaitAndIsKept() {
        limit.enter(Duration.ofSeconds(1));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> limit.enter(Duration.ofMinutes(1))).isInstanceOf(TransportException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}

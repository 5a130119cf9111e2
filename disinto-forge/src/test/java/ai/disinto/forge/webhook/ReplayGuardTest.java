package ai.disinto.forge.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ReplayGuardTest {
    private static final Message OPENED = Message.of("issues", Payloads.issue("opened"));

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final ReplayGuard guard = ReplayGuard.of(Duration.ofMinutes(10), 100, () -> now);

    @Test
    void sameDelivery_isAdmittedOnce() {
        assertThat(guard.admit(OPENED.verified())).isTrue();
        assertThat(guard.admit(OPENED.verified())).isFalse();
    }

    @Test
    void sameId_withOtherContent_isARepetition() {
        guard.admit(OPENED.verified());

        assertThat(guard.admit(Message.of("issues", Payloads.issue("closed")).verified()))
                .isFalse();
    }

    @Test
    void sameContent_underAnotherId_isARepetition() {
        guard.admit(OPENED.verified());

        assertThat(guard.admit(OPENED.with("X-Forgejo-Delivery", "another").verified()))
                .isFalse();
    }

    @Test
    void otherDelivery_isAdmitted() {
        guard.admit(OPENED.verified());
        Message other = Message.of("issues", Payloads.issue("closed")).with("X-Forgejo-Delivery", "another");

        assertThat(guard.admit(other.verified())).isTrue();
    }

    @Test
    void window_countsFromTheReceipt() {
        guard.admit(OPENED.verified());
        now = now.plus(Duration.ofMinutes(10)).minusNanos(1);
        assertThat(guard.admit(OPENED.verified())).isFalse();

        now = now.plusNanos(1);

        assertThat(guard.admit(OPENED.verified())).isTrue();
    }

    @Test
    void forgottenDelivery_mayComeAgain() {
        guard.admit(OPENED.verified());
        guard.forget(OPENED.verified());

        assertThat(guard.size()).isZero();
        assertThat(guard.admit(OPENED.verified())).isTrue();
    }

    @Test
    void settings_mustBePositive() {
        InstantSource clock = () -> now;

        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.of(Duration.ZERO, 1, clock));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.of(Duration.ofSeconds(-1), 1, clock));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.of(Duration.ofSeconds(1), 0, clock));
    }
}

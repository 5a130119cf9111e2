package ai.disinto.vault.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Compares moments that different clocks told. */
final class Moments {
    /** How much the clocks of forge and vault may differ. */
    static final Duration SKEW = Duration.ofMinutes(2);

    private Moments() {}

    static boolean isFuture(Instant moment, Instant now) {
        return moment.isAfter(now.plus(SKEW));
    }

    /** Whether one moment is before another although it should not be. */
    static boolean isTooEarly(Instant moment, Instant other) {
        return moment.isBefore(other.minus(SKEW));
    }

    static boolean isOver(Instant from, Instant until, Optional<Duration> limit) {
        return limit.isPresent() && until.isAfter(from.plus(limit.get()));
    }
}

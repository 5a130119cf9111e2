package ai.disinto.forge.internal.http;

import java.time.Instant;
import java.time.InstantSource;

/** The time of day when it was made, and from then on a clock that nobody sets. */
public final class MonotonicClock implements InstantSource {
    private final Instant start = Instant.now();
    private final long nanos = System.nanoTime();

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - nanos);
    }
}

package ai.disinto.forge.git;

import ai.disinto.forge.internal.http.MonotonicClock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** The time that is left for one exchange, and what ends JGit's work when it is over or the thread is interrupted. */
final class Countdown extends EmptyProgressMonitor {
    private final MonotonicClock clock = new MonotonicClock();
    private final Instant end;

    Countdown(Duration time) {
        end = clock.instant().plus(time);
    }

    Duration left() {
        return Duration.between(clock.instant(), end);
    }

    boolean isOver() {
        return left().isNegative() || left().isZero();
    }

    @Override
    public boolean isCancelled() {
        return isOver() || Thread.currentThread().isInterrupted();
    }
}

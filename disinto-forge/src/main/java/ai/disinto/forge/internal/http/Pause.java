package ai.disinto.forge.internal.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How time is let pass. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits.
     *
     * @throws InterruptedException if the thread is interrupted, before or meanwhile
     */
    void await(Duration time) throws InterruptedException;

    /** Answers what really waits. */
    static Pause real() {
        return time -> {
            if (new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new AssertionError("nobody counts down");
            }
        };
    }
}

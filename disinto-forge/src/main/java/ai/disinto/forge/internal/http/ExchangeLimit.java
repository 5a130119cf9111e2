package ai.disinto.forge.internal.http;

import ai.disinto.forge.internal.http.TransportException.Reason;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many exchanges are under way at once. Each has a connection of its own, and thousands of virtual threads
 * must not use up the files that a process may open. Whoever came first goes first.
 */
final class ExchangeLimit {
    private final Semaphore free;

    ExchangeLimit(int most) {
        this.free = new Semaphore(most, true);
    }

    /** Waits for a place, and answers what is left of the time. */
    Duration enter(Duration timeout) {
        long start = System.nanoTime();
        try {
            if (!free.tryAcquire(Math.max(0, timeout.toNanos()), TimeUnit.NANOSECONDS)) {
                throw new TransportException(Reason.TIMEOUT, false, "no free connection in time", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(Reason.INTERRUPTED, false, "the thread was interrupted", null);
        }
        return timeout.minusNanos(System.nanoTime() - start);
    }

    void leave() {
        free.release();
    }
}

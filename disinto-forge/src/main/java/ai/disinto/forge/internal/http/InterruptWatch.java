package ai.disinto.forge.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the exchanges of interrupted threads. A thread that waits for a socket does not notice its interruption, so one
 * thread looks after all that are under way, and goes away when there have been none for a while.
 */
final class InterruptWatch {
    private static final long TICK_MILLIS = 25;
    private static final int IDLE_TICKS = 40;

    private final Set<Watched> underway = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean running = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Begins to look after the calling thread. */
    Watched enter(Runnable cancel) {
        Watched watched = new Watched(Thread.currentThread(), cancel);
        underway.add(watched);
        if (!running.get() && running.compareAndSet(false, true)) {
            start();
        }
        return watched;
    }

    void leave(Watched watched) {
        underway.remove(watched);
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Ends the watch, and everything under way. */
    void close() {
        closed.countDown();
        underway.forEach(watched -> watched.cancel.run());
    }

    private void start() {
        Thread thread = new Thread(this::watch, "disinto-forge interrupts");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        int idle = 0;
        while (!isOverAfterATick()) {
            underway.stream().filter(Watched::isInterrupted).forEach(watched -> watched.cancel.run());
            idle = underway.isEmpty() ? idle + 1 : 0;
            if (idle > IDLE_TICKS) {
                running.set(false);
                if (underway.isEmpty() || !running.compareAndSet(false, true)) {
                    return;
                }
                idle = 0;
            }
        }
    }

    /** Waits for one tick, and answers whether the watch is over. */
    private boolean isOverAfterATick() {
        try {
            return closed.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return isClosed();
        }
    }

    /** A thread and what ends its exchange. Equal to itself alone. */
    static final class Watched {
        private final Thread thread;
        private final Runnable cancel;

        private Watched(Thread thread, Runnable cancel) {
            this.thread = thread;
            this.cancel = cancel;
        }

        private boolean isInterrupted() {
            return thread.isInterrupted();
        }
    }
}

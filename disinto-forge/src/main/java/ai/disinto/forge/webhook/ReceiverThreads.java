package ai.disinto.forge.webhook;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The few threads of a receiver, and the one that ends connections whose bodies do not come. */
final class ReceiverThreads {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ThreadPoolExecutor handlers;
    private final ScheduledThreadPoolExecutor watch;
    private final Duration patience;

    ReceiverThreads(int threads, int queue, Duration patience) {
        this.handlers = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(queue), ReceiverThreads::thread);
        this.watch = new ScheduledThreadPoolExecutor(1, ReceiverThreads::thread);
        this.watch.setRemoveOnCancelPolicy(true);
        this.patience = patience;
    }

    Executor executor() {
        return handlers;
    }

    /** Has something done unless it is cancelled in time. */
    Future<?> unlessInTime(Runnable task) {
        return watch.schedule(task, patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Takes no more work, waits for what is under way, and stops. */
    void finish(Duration limit) {
        handlers.shutdown();
        try {
            if (!handlers.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                handlers.shutdownNow();
            }
        } catch (InterruptedException e) {
            handlers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        watch.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "disinto-forge webhooks " + COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}

package ai.disinto.testing.internal.instance;

import ai.disinto.testing.internal.threads.NamedThreads;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Runs what the server does a moment after a request was answered; or at once, where a test wants a calm server. */
public final class Background implements AutoCloseable {
    private final boolean calm;
    private final Duration delay;
    private final NamedThreads threads = new NamedThreads("background");
    private final ScheduledThreadPoolExecutor worker;
    private final ScheduledThreadPoolExecutor outbox;
    private final ThreadLocal<Deque<Runnable>> held = ThreadLocal.withInitial(ArrayDeque::new);
    private final List<Runnable> closing = new CopyOnWriteArrayList<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final Object quiet = new Object();
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private volatile boolean ending;

    /**
     * Makes the queue.
     *
     * @param calm whether jobs run where they are given, before the request is answered
     * @param delay how much later they run otherwise
     */
    public Background(boolean calm, Duration delay) {
        this.calm = calm;
        this.delay = delay;
        this.worker = new ScheduledThreadPoolExecutor(1, threads);
        this.outbox = new ScheduledThreadPoolExecutor(1, threads);
    }

    public boolean calm() {
        return calm;
    }

    /** Runs a job a moment later, after all that were given before. It takes the locks it needs itself. */
    public void later(Runnable job) {
        if (calm) {
            job.run();
            return;
        }
        pending.incrementAndGet();
        ScheduledFuture<?> unused = worker.schedule(() -> run(job), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs a job so many moments later: for what the server itself does only after something else. */
    public void afterMoments(int moments, Runnable job) {
        if (moments <= 1) {
            later(job);
        } else {
            later(() -> afterMoments(moments - 1, job));
        }
    }

    /**
     * Runs a job that speaks to others, and may have to wait for them: after the answer, in the order given, never under
     * a lock. On a calm server {@link #finishOutbound} runs it, just before the answer.
     */
    public void outbound(Runnable job) {
        pending.incrementAndGet();
        if (calm) {
            held.get().add(job);
            return;
        }
        ScheduledFuture<?> unused = outbox.schedule(() -> run(job), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs the jobs that this thread has held back for the end of its request. */
    public void finishOutbound() {
        Deque<Runnable> jobs = held.get();
        for (Runnable job = jobs.poll(); job != null; job = jobs.poll()) {
            run(job);
        }
        held.remove();
    }

    /** Does something before the threads are stopped: ends what they would wait for. */
    public void beforeClosing(Runnable action) {
        closing.add(action);
    }

    /** Takes a moment, as the server does for work on disk; none on a calm server. */
    public void takeAMoment() {
        if (calm) {
            return;
        }
        try {
            boolean unused = new CountDownLatch(1).await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            if (!ending) {
                failures.add(e);
            }
        } finally {
            pending.decrementAndGet();
            synchronized (quiet) {
                quiet.notifyAll();
            }
        }
    }

    /** Waits until no job is left. The answer is whether there was none in time. */
    public boolean awaitQuiet(Duration limit) throws InterruptedException {
        BooleanSupplier idle = () -> pending.get() == 0;
        long end = System.nanoTime() + limit.toNanos();
        synchronized (quiet) {
            for (long left = limit.toNanos(); !idle.getAsBoolean() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(quiet, left);
            }
        }
        return idle.getAsBoolean();
    }

    /** What went wrong in jobs: always a bug. Jobs that the end interrupts do not count. */
    public List<RuntimeException> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        ending = true;
        outbox.shutdownNow();
        closing.forEach(Runnable::run);
        threads.stop(worker);
    }
}

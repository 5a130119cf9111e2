package ai.disinto.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs a step in a thread of its own, in place of a process. */
final class CrashProcess {
    private static final long AGAIN_MILLIS = 100;
    private static final long LAST_MILLIS = 200;

    private final ThreadGroup group = new ThreadGroup("crash-points");
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread thread;

    CrashProcess(CrashPoints.Step step, CrashRun run) {
        this.thread = new Thread(group, () -> go(step, run), "crash-points work");
        this.thread.setDaemon(true);
    }

    @SuppressWarnings("CatchingUnchecked")
    private void go(CrashPoints.Step step, CrashRun run) {
        try {
            step.run(run);
        } catch (Throwable e) {
            failure.set(e);
        }
    }

    void start() {
        thread.start();
    }

    void interrupt() {
        thread.interrupt();
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Waits until the step has ended. The answer is whether it has. */
    boolean await(Duration limit) throws InterruptedException {
        thread.join(Math.max(1, limit.toMillis()));
        return !thread.isAlive();
    }

    /** Waits until a step has ended that does not know yet that its process is dead. The answer is whether it has. */
    boolean awaitDead(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (thread.isAlive() && System.nanoTime() < end) {
            thread.interrupt();
            thread.join(AGAIN_MILLIS);
        }
        return !thread.isAlive();
    }

    /** Interrupts the threads that the step has left behind, and gives them a moment to end. */
    void sweep() throws InterruptedException {
        Thread[] threads = new Thread[group.activeCount() + 16];
        int count = group.enumerate(threads);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LAST_MILLIS);
        for (int i = 0; i < count; i++) {
            Thread left = threads[i];
            if (!left.isDaemon()) {
                left.interrupt();
                left.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        }
    }
}

package ai.disinto.testing.internal.threads;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads for an executor, and waits for their end when it is stopped. */
public final class NamedThreads implements ThreadFactory {
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final Set<NamedThreads> ALL =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final String name;
    private final AtomicInteger count = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** Makes threads called {@code embedded-forge-<name>-1} and so on. */
    public NamedThreads(String name) {
        this.name = "embedded-forge-" + name + "-";
        ALL.add(this);
    }

    /** Those of this process that are in use, and some that are not. */
    public static List<NamedThreads> all() {
        synchronized (ALL) {
            return List.copyOf(ALL);
        }
    }

    /** The threads that have not ended. */
    public List<Thread> running() {
        return threads.stream().filter(Thread::isAlive).toList();
    }

    @Override
    public Thread newThread(Runnable work) {
        threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
        Thread thread = new Thread(work, name + count.incrementAndGet());
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** Stops the executor; when this returns, its threads are gone, unless one of them refuses to end. */
    public void stop(ExecutorService executor) {
        executor.shutdownNow();
        try {
            long end = System.nanoTime() + CLOSING.toNanos();
            for (Thread thread : threads) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

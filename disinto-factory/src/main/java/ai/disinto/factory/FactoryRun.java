package ai.disinto.factory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A factory at work in a thread of its own: it ticks when something is to be done, when {@link #wake()} says that
 * something happened, and at the latest after the poll interval. Safe to share between threads.
 *
 * <p>Webhooks wake it: {@code WebhookReceiver.builder(verifier, delivery -> run.wake())}. What a webhook says is not
 * believed, so that a false one costs a look and nothing else.
 */
public final class FactoryRun implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FactoryRun.class.getName());
    private static final Duration FAREWELL = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final Factory factory;
    private final FactorySettings settings;
    private final Semaphore bell = new Semaphore(0);
    private final AtomicReference<Optional<TickReport>> last = new AtomicReference<>(Optional.empty());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    private FactoryRun(Factory factory, FactorySettings settings) {
        this.factory = factory;
        this.settings = settings;
        this.thread = new Thread(this::run, "disinto-factory");
        thread.setDaemon(true);
    }

    static FactoryRun start(Factory factory, FactorySettings settings) {
        FactoryRun run = new FactoryRun(factory, settings);
        run.thread.start();
        return run;
    }

    /** Has it tick at once, or again after the tick that is under way: something may have happened, as a webhook says. */
    public void wake() {
        bell.release();
    }

    /**
     * Stops the work of all projects, see {@link Factory#pause(String)}.
     *
     * @param why why, for people
     * @throws WorkFolderException if it cannot be written
     */
    public void pause(String why) {
        factory.pause(why);
    }

    /**
     * Lets the work go on, and ticks.
     *
     * @throws WorkFolderException if the file of the pause cannot be deleted
     */
    public void resume() {
        factory.resume();
        wake();
    }

    /** {@return how the factory stands, see {@link Factory#status()}} */
    public FactoryStatus status() {
        return factory.status();
    }

    /** {@return the report of the last tick; empty before the first has ended} */
    public Optional<TickReport> lastTick() {
        return last.get();
    }

    /** Ends it. An agent at work is interrupted; the next run goes on where this one stopped. Waits up to 30 seconds. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            if (!ended.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a tick of {0} goes on after its run was closed", factory);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers the factory. */
    @Override
    public String toString() {
        return "run of " + factory;
    }

    private void run() {
        try {
            while (!closed) {
                int unused = bell.drainPermits();
                await(tick());
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "the run of {0} ends", factory);
        } finally {
            ended.countDown();
        }
    }

    /** Ticks, and answers how long to wait for the next one. */
    private Duration tick() throws InterruptedException {
        try {
            TickReport report = factory.tick();
            last.set(Optional.of(report));
            Instant now = settings.now();
            return report.wakeAt().isAfter(now) ? Duration.between(now, report.wakeAt()) : Duration.ZERO;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a tick of " + factory + " failed; the next one tries again", e);
            return settings.poll();
        }
    }

    private void await(Duration wait) throws InterruptedException {
        Duration longest = wait.compareTo(settings.poll()) < 0 ? wait : settings.poll();
        Duration time = longest.compareTo(SHORTEST) < 0 ? SHORTEST : longest;
        boolean unused = bell.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}

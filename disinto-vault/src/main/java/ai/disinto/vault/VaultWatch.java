package ai.disinto.vault;

import ai.disinto.forge.internal.wait.Signal;
import ai.disinto.vault.dispatch.PassReport;
import ai.disinto.vault.dispatch.VaultDispatcher;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Passes of a dispatcher in the background. A pass that fails is logged, and the next one tries again. */
public final class VaultWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(VaultWatch.class.getName());
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private final VaultDispatcher dispatcher;
    private final Signal changed;
    private final Duration interval;
    private final Runnable afterPass;
    private final AtomicReference<Optional<PassReport>> last = new AtomicReference<>(Optional.empty());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    private VaultWatch(VaultDispatcher dispatcher, Signal changed, Duration interval, Runnable afterPass) {
        this.afterPass = afterPass;
        this.dispatcher = dispatcher;
        this.changed = changed;
        this.interval = interval;
        this.thread = new Thread(this::run, "disinto-vault-watch");
        thread.setDaemon(true);
    }

    static VaultWatch start(VaultDispatcher dispatcher, Signal changed, Duration interval, Runnable afterPass) {
        VaultWatch watch = new VaultWatch(dispatcher, changed, interval, afterPass);
        watch.thread.start();
        return watch;
    }

    /**
     * Answers what the last pass did.
     *
     * @return its report; empty before the first pass has ended
     */
    public Optional<PassReport> lastPass() {
        return last.get();
    }

    /** Ends the passes. A run that is under way is interrupted, and what became of it is recorded or asked. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            if (!ended.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a pass of {0} goes on after its watch was closed", dispatcher);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers the dispatcher. */
    @Override
    public String toString() {
        return "VaultWatch[" + dispatcher + "]";
    }

    private void run() {
        try {
            while (!closed) {
                long mark = changed.mark();
                pass();
                changed.await(mark, interval);
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "the watch of {0} ends", dispatcher);
        } finally {
            ended.countDown();
        }
    }

    private void pass() throws InterruptedException {
        try {
            last.set(Optional.of(dispatcher.pass()));
            afterPass.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a pass of " + dispatcher + " failed; the next one tries again", e);
        }
    }
}

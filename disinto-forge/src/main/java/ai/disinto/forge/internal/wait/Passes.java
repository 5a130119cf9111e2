package ai.disinto.forge.internal.wait;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Repeats a pass in a daemon thread until it is closed. A pass that fails, with an {@link Error} too, is logged, and the
 * next one tries again.
 */
public final class Passes implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private final Words words;
    private final Signal signal;
    private final Duration interval;
    private final Pass pass;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    private Passes(Words words, Signal signal, Duration interval, Pass pass) {
        this.words = words;
        this.signal = signal;
        this.interval = interval;
        this.pass = pass;
        this.thread = new Thread(this::run, words.thread());
        thread.setDaemon(true);
    }

    /** Begins. The next pass comes at a signal, or after as long as the last one said; if that failed, after the interval. */
    public static Passes start(Words words, Signal signal, Duration interval, Pass pass) {
        Passes passes = new Passes(words, signal, interval, pass);
        passes.thread.start();
        return passes;
    }

    /** Interrupts a pass that is under way, and waits up to 30 seconds for its end. */
    @Override
    public void close() {
        close(FAREWELL);
    }

    void close(Duration farewell) {
        closed = true;
        thread.interrupt();
        try {
            if (!ended.await(farewell.toMillis(), TimeUnit.MILLISECONDS)) {
                words.log(Level.WARNING, "a {0} of {1} goes on after its {2} was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                long mark = signal.mark();
                Duration wait = pass();
                // the pass may have kept the interrupt to itself
                signal.await(mark, closed ? Duration.ZERO : wait);
            }
        } catch (InterruptedException e) {
            words.log(Level.DEBUG, "the {2} of {1} ends");
        } finally {
            ended.countDown();
        }
    }

    private Duration pass() throws InterruptedException {
        try {
            return pass.run();
        } catch (RuntimeException | Error e) {
            words.failed(e);
            return interval;
        }
    }

    /** Does what is to be done, and answers how long there is nothing more to do. */
    @FunctionalInterface
    public interface Pass {
        Duration run() throws InterruptedException;
    }

    /** What thread and log call it: a pass of the subject, and the whole. */
    public record Words(System.Logger logger, String thread, String pass, Object subject, String whole) {
        private void log(Level level, String line) {
            logger.log(level, line, pass, subject, whole);
        }

        private void failed(Throwable e) {
            logger.log(Level.WARNING, "a " + pass + " of " + subject + " failed; the next one tries again", e);
        }
    }
}

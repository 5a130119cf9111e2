package ai.disinto.factory;

import ai.disinto.forge.internal.wait.Passes;
import ai.disinto.forge.internal.wait.Signal;
import java.time.Duration;
import java.util.Optional;
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
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final Factory factory;
    private final Signal bell;
    private final AtomicReference<Optional<TickReport>> last;
    private final Passes ticks;

    private FactoryRun(Factory factory, Signal bell, AtomicReference<Optional<TickReport>> last, Passes ticks) {
        this.factory = factory;
        this.bell = bell;
        this.last = last;
        this.ticks = ticks;
    }

    static FactoryRun start(Factory factory, FactorySettings settings) {
        Signal bell = new Signal();
        AtomicReference<Optional<TickReport>> last = new AtomicReference<>(Optional.empty());
        Passes.Words words = new Passes.Words(LOG, "disinto-factory", "tick", factory, "run");
        Passes ticks = Passes.start(words, bell, longer(settings.poll(), SHORTEST), () -> {
            TickReport report = factory.tick();
            last.set(Optional.of(report));
            Duration wait = Duration.between(settings.now(), report.wakeAt());
            return longer(wait.compareTo(settings.poll()) < 0 ? wait : settings.poll(), SHORTEST);
        });
        return new FactoryRun(factory, bell, last, ticks);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Has it tick at once, or again after the tick that is under way: something may have happened, as a webhook says. */
    public void wake() {
        bell.give();
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
        ticks.close();
    }

    /** Answers the factory. */
    @Override
    public String toString() {
        return "run of " + factory;
    }
}

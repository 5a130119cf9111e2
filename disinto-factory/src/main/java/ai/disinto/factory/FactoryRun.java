package ai.disinto.factory;

import java.util.Optional;

/**
 * A factory at work in a thread of its own: it ticks when something is to be done, when {@link #wake()} says that
 * something happened, and at the latest after the poll interval. Safe to share between threads.
 */
public final class FactoryRun implements AutoCloseable {
    private final Factory factory;

    FactoryRun(Factory factory) {
        this.factory = factory;
    }

    /** Has it tick at once, or again after the tick that is under way: something may have happened, as a webhook says. */
    public void wake() {}

    /**
     * Stops the work of all projects, see {@link Factory#pause(String)}.
     *
     * @param why why, for people
     */
    public void pause(String why) {
        factory.pause(why);
    }

    /** Lets the work go on, and ticks. */
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
        return Optional.empty();
    }

    /**
     * Ends it. An agent at work is interrupted; the next run goes on where this one stopped. Waits up to 30 seconds.
     */
    @Override
    public void close() {}

    /** Answers the factory. */
    @Override
    public String toString() {
        return "run of " + factory;
    }
}

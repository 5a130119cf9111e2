package ai.disinto.forge.pull;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets the walks of one base branch merge one after the other: whoever has its turn is brought up to date, built and
 * merged while the others wait, since each merge makes all others build again. Share one between the walks of a process.
 * It saves builds and decides nothing: after a restart it begins empty. Safe to share between threads.
 */
public final class MergeQueue {
    private final AtomicInteger holder = new AtomicInteger();

    private MergeQueue() {}

    /**
     * Makes a queue.
     *
     * @return a queue in which it is nobody's turn
     */
    public static MergeQueue create() {
        return new MergeQueue();
    }

    /** {@return the number of the pull request whose turn it is; empty if it is nobody's} */
    public OptionalInt holder() {
        int pull = holder.get();
        return pull == 0 ? OptionalInt.empty() : OptionalInt.of(pull);
    }

    /**
     * Takes the turn of a pull request away, whose walk was given up.
     *
     * @param pull its number
     * @return whether it had the turn
     */
    public boolean leave(int pull) {
        return holder.compareAndSet(pull, 0);
    }

    /** Whether it is the turn of a pull request, now or already before. */
    boolean enter(int pull) {
        return holder.compareAndSet(0, pull) || holder.get() == pull;
    }

    /** Answers whose turn it is. */
    @Override
    public String toString() {
        int pull = holder.get();
        return pull == 0 ? "nobody's turn" : "the turn of #" + pull;
    }
}

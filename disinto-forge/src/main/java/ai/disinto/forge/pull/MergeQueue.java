package ai.disinto.forge.pull;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets the walks of one base branch merge one after the other: whoever has its turn is brought up to date, built and
 * merged while the others wait, since each merge makes all others build again. Share one between the walks of a process.
 * It saves builds and decides nothing: after a restart it begins empty. Safe to share between threads.
 */
public final class MergeQueue {
    private static final Turn NOBODY = new Turn(0, Instant.MIN);

    private final AtomicReference<Turn> turn = new AtomicReference<>(NOBODY);

    /** Whose turn it is, and until when at most. */
    private record Turn(int pull, Instant until) {}

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
        int pull = turn.get().pull();
        return pull == 0 ? OptionalInt.empty() : OptionalInt.of(pull);
    }

    /**
     * Takes the turn of a pull request away, whose walk was given up.
     *
     * @param pull its number
     * @return whether it had the turn
     */
    public boolean leave(int pull) {
        Turn now = turn.get();
        return now.pull() == pull && pull != 0 && turn.compareAndSet(now, NOBODY);
    }

    /** Whether it is the turn of a pull request: now, or already before. Whoever takes longer than its time loses it. */
    boolean enter(int pull, Instant until, Instant now) {
        Turn held = turn.get();
        if (held.pull() == pull) {
            return true;
        }
        boolean free = held.pull() == 0 || !now.isBefore(held.until());
        return free && turn.compareAndSet(held, new Turn(pull, until));
    }

    /** Answers whose turn it is. */
    @Override
    public String toString() {
        int pull = turn.get().pull();
        return pull == 0 ? "nobody's turn" : "the turn of #" + pull;
    }
}

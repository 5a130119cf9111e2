package ai.disinto.forge.pull;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One step of the walk of a pull request: what was decided, why, and when to look again. Immutable. */
public final class WalkStep {
    /** What the step did. */
    public enum Kind {
        /** Nothing: it waits for others. */
        WAITED,
        /** Nothing but to see that the pull request stands elsewhere now. */
        MOVED,
        /** Had a build that failed for reasons of its own started again. */
        RETRIGGERED,
        /** Had the worker work. */
        WORKED,
        /** Had the server bring the branch up to date with its base. */
        UPDATED,
        /** Ended the walk. */
        ENDED
    }

    private final int pull;
    private final WalkState before;
    private final WalkState after;
    private final Outcome outcome;
    private final Instant at;

    /** What a step came to. */
    record Outcome(Kind kind, String why, Optional<Instant> wakeAt, Optional<WalkEnd> end) {}

    WalkStep(int pull, WalkState before, WalkState after, Outcome outcome, Instant at) {
        this.pull = pull;
        this.before = before;
        this.after = after;
        this.outcome = outcome;
        this.at = at;
    }

    /** {@return the number of the pull request} */
    public int pull() {
        return pull;
    }

    /** {@return where it stood by the record of the step before} */
    public WalkState before() {
        return before;
    }

    /** {@return where it stands now} */
    public WalkState after() {
        return after;
    }

    /** {@return what the step did} */
    public Kind kind() {
        return outcome.kind();
    }

    /** {@return why, in one line; parts of it may be words of others} */
    public String why() {
        return outcome.why();
    }

    /** {@return when the step began, by the clock of the walk} */
    public Instant at() {
        return at;
    }

    /**
     * Answers when the next step is of use, unless something happens before.
     *
     * @return the time by the clock of the walk, not before {@link #at()}; empty if the walk is over
     */
    public Optional<Instant> wakeAt() {
        return outcome.wakeAt();
    }

    /** {@return how the walk ended; empty if it goes on} */
    public Optional<WalkEnd> end() {
        return outcome.end();
    }

    /** {@return whether anything changed, here or on the forge} */
    public boolean isTransition() {
        return kind() != Kind.WAITED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WalkStep that
                && pull == that.pull
                && before == that.before
                && after == that.after
                && outcome.equals(that.outcome)
                && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pull, before, after, outcome, at);
    }

    /** Answers number, states and the reason. */
    @Override
    public String toString() {
        String states = before == after ? after.toString() : before + " -> " + after;
        return "#" + pull + " " + states + ", " + kind() + ": " + why();
    }
}

package ai.disinto.forge.git;

import java.util.Objects;

/** What became of a branch that was pushed. Immutable. */
public final class PushOutcome {
    /** How it ended. */
    public enum Result {
        /** It is where it should be, by this push or one whose answer was lost. */
        PUSHED,
        /** It was there already. */
        UP_TO_DATE,
        /** Somebody pushed: the branch has commits that are missing here, or is not where the lease says. */
        REJECTED,
        /** The server refuses it, for instance because the branch is protected; the message says why. */
        REFUSED
    }

    private final Push push;
    private final Result result;
    private final String message;

    PushOutcome(Push push, Result result, String message) {
        this.push = push;
        this.result = result;
        this.message = message;
    }

    /** {@return what was to become of it} */
    public Push push() {
        return push;
    }

    /** {@return how it ended} */
    public Result result() {
        return result;
    }

    /** {@return whether the branch is where it should be} */
    public boolean isDone() {
        return result == Result.PUSHED || result == Result.UP_TO_DATE;
    }

    /** {@return what the server said, without secrets; empty if it said nothing} */
    public String message() {
        return message;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PushOutcome that
                && push.equals(that.push)
                && result == that.result
                && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(push, result, message);
    }

    @Override
    public String toString() {
        return result + " " + push + (message.isEmpty() ? "" : ": " + message);
    }
}

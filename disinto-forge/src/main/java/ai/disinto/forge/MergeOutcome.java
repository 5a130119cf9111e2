package ai.disinto.forge;

import ai.disinto.forge.model.PullRequest;
import java.util.Objects;

/** What came of merging, or of scheduling it. Immutable. */
public final class MergeOutcome {
    /** How it ended. */
    public enum Result {
        /** It is merged now, by this call or an earlier try. */
        MERGED,
        /** The server will merge it when something next happens to it: a status, a review, a change of its title. */
        SCHEDULED,
        /** The head is not the commit that was named: somebody pushed. */
        HEAD_MOVED,
        /**
         * The server is still finding out whether there is a conflict, or there is one: it says the same for ever. To
         * find out, bring the branch up to date: a conflict shows then.
         */
        UNDECIDED,
        /** A rule does not allow it, or the style is switched off; the message says which. */
        REFUSED,
        /** It cannot be merged as it is: it is closed, or the base moved at the same moment. */
        CONFLICT
    }

    private final Result result;
    private final String message;
    private final PullRequest pull;

    MergeOutcome(Result result, String message, PullRequest pull) {
        this.result = result;
        this.message = message;
        this.pull = pull;
    }

    /** {@return how it ended} */
    public Result result() {
        return result;
    }

    /** {@return whether it is merged} */
    public boolean isMerged() {
        return result == Result.MERGED;
    }

    /** {@return what the server said; empty if it said nothing} */
    public String message() {
        return message;
    }

    /** {@return the pull request as it is now} */
    public PullRequest pull() {
        return pull;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MergeOutcome that
                && result == that.result
                && message.equals(that.message)
                && pull.equals(that.pull);
    }

    @Override
    public int hashCode() {
        return Objects.hash(result, message, pull);
    }

    @Override
    public String toString() {
        return result + " " + pull + (message.isEmpty() ? "" : ": " + message);
    }
}

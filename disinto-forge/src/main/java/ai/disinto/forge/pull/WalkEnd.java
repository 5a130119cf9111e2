package ai.disinto.forge.pull;

import ai.disinto.core.issue.ExitReason;
import java.util.Objects;

/**
 * How the walk of a pull request ended.
 *
 * @param pull the number of the pull request
 * @param reason {@code merged}, or why not; {@link ExitReason#remedy()} says what happens to the issue next
 */
public record WalkEnd(int pull, ExitReason reason) {
    /**
     * Checks that nothing is missing.
     *
     * @param pull the number of the pull request
     * @param reason {@code merged}, or why not
     */
    public WalkEnd {
        Objects.requireNonNull(reason, "reason");
    }

    /** {@return whether the pull request is merged, by this walk or by others} */
    public boolean isMerged() {
        return reason.code().equals("merged");
    }

    /** Answers number and reason. */
    @Override
    public String toString() {
        return "#" + pull + ": " + reason;
    }
}

package ai.disinto.vault.route;

import ai.disinto.vault.action.ActionId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pass of the vault did about an open request.
 *
 * @param pull the number of its pull request
 * @param action the id that its branch names; empty if that is no id
 * @param step what was done
 * @param why the reason, for a report
 */
public record RequestProgress(int pull, Optional<ActionId> action, Step step, String why) {
    /** What was done about a request. */
    public enum Step {
        /** It is low, and the vault committed it to the main branch. */
        COMMITTED,
        /** It is merged. */
        MERGED,
        /** It waits for approvals, and the server merges it when it has them. */
        SCHEDULED,
        /** It waits for approvals. */
        WAITING,
        /** It may not pass as it is. */
        REFUSED,
        /** There is another file in its place. */
        CONFLICT
    }

    /**
     * Checks that nothing is missing.
     *
     * @param pull the number of its pull request
     * @param action the id that its branch names
     * @param step what was done
     * @param why the reason
     */
    public RequestProgress {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(why, "why");
    }

    /**
     * Answers whether the action is on a trusted branch now.
     *
     * @return whether it was committed or merged
     */
    public boolean isThrough() {
        return step == Step.COMMITTED || step == Step.MERGED;
    }
}

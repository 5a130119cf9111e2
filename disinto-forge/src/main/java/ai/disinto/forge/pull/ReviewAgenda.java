package ai.disinto.forge.pull;

import ai.disinto.forge.model.PullRequest;
import java.util.List;
import java.util.Objects;

/**
 * Which open pull requests need a review, and why the others do not.
 *
 * @param due those that do, the oldest first
 * @param skipped the others
 */
public record ReviewAgenda(List<PullRequest> due, List<Skipped> skipped) {
    /** Why a pull request needs no review now. */
    public enum Reason {
        /** Its author says that it is not done. */
        DRAFT,
        /** The reviewing account opened it. */
        OWN,
        /** The head has its verdict, which its author has not answered. */
        REVIEWED,
        /** Three reviews of the head failed. */
        FAILED_THREE_TIMES,
        /** The checks of the head have not passed. */
        NOT_GREEN
    }

    /**
     * A pull request that needs no review now.
     *
     * @param pull its number
     * @param reason why not
     */
    public record Skipped(int pull, Reason reason) {
        /**
         * Checks that nothing is missing.
         *
         * @param pull its number
         * @param reason why not
         */
        public Skipped {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Copies the lists.
     *
     * @param due those that need a review
     * @param skipped the others
     */
    public ReviewAgenda {
        due = List.copyOf(Objects.requireNonNull(due, "due"));
        skipped = List.copyOf(Objects.requireNonNull(skipped, "skipped"));
    }
}

package ai.disinto.vault;

import java.util.Objects;
import java.util.Optional;

/**
 * How a wait for a decision ended.
 *
 * @param end what ended it
 * @param mayContinue whether whoever waited may go on, by the policy of the wait
 * @param status how far the action was then; empty if nobody asks for it, or if it was not
 *     looked at
 */
public record Waited(End end, boolean mayContinue, Optional<ItemStatus> status) {
    /** What ended a wait. */
    public enum End {
        /** The action is approved: merged or committed, and it runs or ran. */
        APPROVED,
        /** It was turned down. */
        REJECTED,
        /** The label is there that the policy waits for. */
        LABELLED,
        /** The time was over. */
        TIMED_OUT,
        /** The policy does not wait. */
        NOT_WAITED
    }

    /**
     * Makes an answer.
     *
     * @param end what ended the wait
     * @param mayContinue whether to go on
     * @param status how far the action was
     */
    public Waited {
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(status, "status");
    }
}

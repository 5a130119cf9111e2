package ai.disinto.forge.manifest;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * What came of one action, or would.
 *
 * @param action the action
 * @param state what came of it
 * @param number the issue or pull request that it changed; empty for one that is not filed
 * @param detail why, in words; may be empty
 */
public record ActionOutcome(ManifestAction action, State state, OptionalInt number, String detail) {
    /** What can come of an action. */
    public enum State {
        /** It can be executed; only a preview says so. */
        READY,
        /** It was executed. */
        DONE,
        /** Everything was as it wants it. */
        ALREADY,
        /** An earlier execution has settled it. */
        EARLIER,
        /** The issue is not what the author of the action saw, so it was left alone. */
        STALE,
        /** An action before it on the same issue was not executed, so it was left alone. */
        STOPPED,
        /** The forge did not do it. */
        FAILED
    }

    /**
     * Checks that nothing is missing.
     *
     * @param action the action
     * @param state what came of it
     * @param number the issue or pull request that it changed
     * @param detail why, in words
     */
    public ActionOutcome {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(detail, "detail");
    }

    /** {@return whether nothing is left to do about it} */
    public boolean isSettled() {
        return state == State.DONE || state == State.ALREADY || state == State.EARLIER;
    }

    /** Answers action, state and why in a line. */
    @Override
    public String toString() {
        return action + ": " + state + (detail.isEmpty() ? "" : ", " + detail);
    }
}

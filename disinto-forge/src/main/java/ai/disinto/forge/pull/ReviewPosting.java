package ai.disinto.forge.pull;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of giving a review.
 *
 * @param outcome what came of it
 * @param trouble what else did not work, such as that an older request for changes still stands; empty if all did
 */
public record ReviewPosting(Outcome outcome, Optional<String> trouble) {
    /** What came of it. */
    public enum Outcome {
        /** It stands on the forge now, or a missing part of it was added. */
        POSTED,
        /** It stood there already. */
        ALREADY_POSTED,
        /** The head is another commit by now: nothing was written. */
        HEAD_MOVED,
        /** The pull request is closed or merged: nothing was written. */
        CLOSED
    }

    /**
     * Checks that nothing is missing.
     *
     * @param outcome what came of it
     * @param trouble what else did not work
     */
    public ReviewPosting {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(trouble, "trouble");
    }
}

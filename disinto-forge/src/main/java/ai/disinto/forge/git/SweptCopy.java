package ai.disinto.forge.git;

import java.util.Objects;

/**
 * What became of a work copy when old ones were removed.
 *
 * @param name the issue or pull
 * @param fate what became of it
 * @param detail why it was preserved, or could not be removed; empty if there is nothing to say
 */
public record SweptCopy(CloneName name, Fate fate, String detail) {
    /** What becomes of copies. */
    public enum Fate {
        /** It is gone. */
        REMOVED,
        /** It was used not long ago. */
        RECENT,
        /** Somebody wants to look at it. */
        PRESERVED,
        /** Somebody uses it. */
        OPEN,
        /** It could not be removed. */
        FAILED
    }

    /**
     * Checks that nothing is missing.
     *
     * @param name the issue or pull
     * @param fate what became of it
     * @param detail more about it
     */
    public SweptCopy {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(fate, "fate");
        Objects.requireNonNull(detail, "detail");
    }
}

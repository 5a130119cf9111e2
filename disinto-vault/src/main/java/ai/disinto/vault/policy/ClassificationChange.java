package ai.disinto.vault.policy;

import java.util.Objects;

/**
 * What another policy would make of an action.
 *
 * @param before the answer of the first policy
 * @param after the answer of the other
 */
public record ClassificationChange(Classification before, Classification after) {
    /**
     * Checks for null.
     *
     * @param before the answer of the first policy
     * @param after the answer of the other
     */
    public ClassificationChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * Answers whether the action would need less approval than before.
     *
     * @return {@code true} if the tier falls
     */
    public boolean isLowered() {
        return after.tier().compareTo(before.tier()) < 0;
    }

    /** Answers the action, both tiers and what decides the second. */
    @Override
    public String toString() {
        return before.action() + ": " + before.tier().word() + " becomes " + after.decided();
    }
}

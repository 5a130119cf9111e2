package ai.disinto.vault.policy;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.internal.secret.VisibleText;
import java.util.Objects;
import java.util.Optional;

/**
 * One voice about the tier of an action, and where it is written.
 *
 * @param rule whose voice it is
 * @param tier what it says
 * @param location where; empty for {@link TierRule#DEFAULT_DENY} only
 */
public record TierSource(TierRule rule, BlastTier tier, Optional<SourceLocation> location) {
    /**
     * Checks for null.
     *
     * @param rule whose voice it is
     * @param tier what it says
     * @param location where
     */
    public TierSource {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(location, "location");
    }

    /** Answers all three, for people. */
    @Override
    public String toString() {
        String place =
                location.map(at -> " (" + VisibleText.of(at.toString()) + ")").orElse("");
        return tier.word() + " by " + rule.words() + place;
    }
}

package ai.disinto.core.formula;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How much an execution may break, and so how much approval it needs. Ordered from the least to the most. */
public enum BlastTier {
    /** Can be undone, and has no effect outside of the factory. */
    LOW,
    /** Significant, but reversible. */
    MEDIUM,
    /** Irreversible or wide; needs a human. */
    HIGH;

    /**
     * Answers the tier with a name, as files write it.
     *
     * @param word {@code low}, {@code medium} or {@code high}; letter case counts
     * @return the tier, or empty for any other text
     */
    public static Optional<BlastTier> find(String word) {
        Objects.requireNonNull(word, "word");
        for (BlastTier tier : values()) {
            if (tier.word().equals(word)) {
                return Optional.of(tier);
            }
        }
        return Optional.empty();
    }

    /**
     * Answers the name as files write it.
     *
     * @return {@code low}, {@code medium} or {@code high}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

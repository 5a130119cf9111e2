package ai.disinto.vault.internal.state;

import ai.disinto.core.formula.BlastTier;
import java.util.Arrays;
import java.util.Optional;

/** Tiers by their words. */
final class Tiers {
    private Tiers() {}

    static BlastTier of(Optional<String> word) {
        return Arrays.stream(BlastTier.values())
                .filter(tier -> word.equals(Optional.of(tier.word())))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}

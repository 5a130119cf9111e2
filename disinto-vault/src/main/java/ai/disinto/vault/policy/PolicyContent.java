package ai.disinto.vault.policy;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.vault.action.FormulaName;
import java.util.Map;
import java.util.Set;

/** What a policy file says, by formula. */
record PolicyContent(
        Map<FormulaName, TierSource> tiers,
        Map<FormulaName, TierSource> lowering,
        Map<FormulaName, Ceiling> secrets,
        Map<FormulaName, Ceiling> mounts) {
    PolicyContent {
        tiers = Map.copyOf(tiers);
        lowering = Map.copyOf(lowering);
        secrets = Map.copyOf(secrets);
        mounts = Map.copyOf(mounts);
    }

    /** The names that a formula may have, and where the policy says so. */
    record Ceiling(Set<String> names, SourceLocation place) {
        Ceiling {
            names = Set.copyOf(names);
        }
    }
}

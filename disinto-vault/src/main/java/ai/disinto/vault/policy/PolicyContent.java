package ai.disinto.vault.policy;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.vault.action.FormulaName;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** What a policy file says, by formula. The maps and sets that it is made of are its own from then on. */
record PolicyContent(
        Map<FormulaName, TierSource> tiers,
        Map<FormulaName, TierSource> lowering,
        Map<FormulaName, Ceiling> secrets,
        Map<FormulaName, Ceiling> mounts) {
    PolicyContent {
        tiers = Collections.unmodifiableMap(tiers);
        lowering = Collections.unmodifiableMap(lowering);
        secrets = Collections.unmodifiableMap(secrets);
        mounts = Collections.unmodifiableMap(mounts);
    }

    /** The names that a formula may have, and where the policy says so. */
    record Ceiling(Set<String> names, SourceLocation place) {
        Ceiling {
            names = Collections.unmodifiableSet(names);
        }
    }
}

package ai.disinto.vault.policy;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.vault.action.FormulaName;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a policy file says, by formula. */
record PolicyContent(
        Map<FormulaName, TierSource> tiers,
        Map<FormulaName, TierSource> lowering,
        Map<FormulaName, Ceiling> secrets,
        Map<FormulaName, Ceiling> mounts) {
    PolicyContent {
        tiers = Collections.unmodifiableMap(new HashMap<>(tiers));
        lowering = Collections.unmodifiableMap(new HashMap<>(lowering));
        secrets = Collections.unmodifiableMap(new HashMap<>(secrets));
        mounts = Collections.unmodifiableMap(new HashMap<>(mounts));
    }

    /** The names that a formula may have, and where the policy says so. */
    record Ceiling(Set<String> names, SourceLocation place) {
        Ceiling {
            names = Collections.unmodifiableSet(new HashSet<>(names));
        }
    }
}

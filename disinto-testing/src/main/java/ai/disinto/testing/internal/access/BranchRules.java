package ai.disinto.testing.internal.access;

import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Repository;
import java.util.Comparator;
import java.util.Optional;

/** Which rule protects a branch. */
public final class BranchRules {
    private BranchRules() {}

    /** A rule with the very name of the branch, or else the oldest whose pattern matches. */
    public static Optional<BranchProtection> of(Repository repository, String branch) {
        return repository.protections().stream()
                .filter(rule -> matches(rule, branch))
                .min(Comparator.comparing((BranchProtection rule) -> Glob.isPattern(rule.ruleName()))
                        .thenComparingLong(BranchProtection::id));
    }

    /** Whether a rule speaks of a branch. */
    public static boolean matches(BranchProtection rule, String branch) {
        return Glob.isPattern(rule.ruleName())
                ? Glob.matches(rule.ruleName(), branch)
                : rule.ruleName().equalsIgnoreCase(branch);
    }
}

package ai.disinto.core.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the copy of a formula in an agent's profile differs from the factory's formula. The copy is taken when the agent
 * is hired and wins from then on, so that changes of the factory never reach it. Immutable.
 */
public final class FormulaDrift {
    private final String factoryHash;
    private final String hiredHash;
    private final List<Change> changes;

    private FormulaDrift(Formula factory, Formula hired) {
        this.factoryHash = factory.contentHash();
        this.hiredHash = hired.contentHash();
        this.changes = factoryHash.equals(hiredHash) ? List.of() : changes(factory, hired);
    }

    /**
     * One key with another meaning in the two formulas. Steps and variables are known by their names, so that moving
     * one is no change of its content; the key {@code steps} holds their order. Lists and values of unknown keys are
     * written as in TOML. A step that needs nothing and one that says nothing of needs differ, since only the latter
     * {@linkplain StepGraph#sequential() follows the step before it}.
     *
     * @param key such as {@code model}, {@code context.files}, {@code steps.review.needs}
     * @param factory what the factory's formula says; empty when it does not have the key
     * @param hired what the profile's formula says; empty when it does not have the key
     */
    public record Change(String key, Optional<String> factory, Optional<String> hired) {
        /**
         * Refuses a change of nothing.
         *
         * @param key the key
         * @param factory what the factory's formula says
         * @param hired what the profile's formula says
         * @throws IllegalArgumentException if both say the same
         */
        public Change {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(factory, "factory");
            Objects.requireNonNull(hired, "hired");
            if (factory.equals(hired)) {
                throw new IllegalArgumentException("factory and hired say the same about " + key);
            }
        }

        /** Answers the key and what became of it; no values, which can be long. */
        @Override
        public String toString() {
            if (factory.isEmpty()) {
                return key + ": only in the profile";
            }
            return key + (hired.isEmpty() ? ": only in the factory" : ": differs");
        }
    }

    /**
     * Compares two formulas.
     *
     * @param factory the factory's formula
     * @param hired the formula of the profile
     * @return the difference
     */
    public static FormulaDrift between(Formula factory, Formula hired) {
        Objects.requireNonNull(factory, "factory");
        Objects.requireNonNull(hired, "hired");
        return new FormulaDrift(factory, hired);
    }

    /**
     * Answers whether the two texts are the same, byte for byte.
     *
     * @return {@code true} if the content hashes are equal
     */
    public boolean isIdentical() {
        return factoryHash.equals(hiredHash);
    }

    /**
     * Answers whether the two formulas mean the same. Comments, layout, the order of tables and the way of quoting do
     * not count.
     *
     * @return {@code true} if there are no changes
     */
    public boolean isEquivalent() {
        return changes.isEmpty();
    }

    /**
     * Answers what differs in meaning.
     *
     * @return the changes in the order of the factory's formula; what only the profile has comes last
     */
    public List<Change> changes() {
        return changes;
    }

    /**
     * Answers the content hash of the factory's formula.
     *
     * @return see {@link Formula#contentHash()}
     */
    public String factoryHash() {
        return factoryHash;
    }

    /**
     * Answers the content hash of the formula of the profile.
     *
     * @return see {@link Formula#contentHash()}
     */
    public String hiredHash() {
        return hiredHash;
    }

    private static List<Change> changes(Formula factory, Formula hired) {
        Map<String, String> before = DriftFacts.of(factory);
        Map<String, String> after = DriftFacts.of(hired);
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            Optional<String> ours = Optional.ofNullable(before.get(key));
            Optional<String> theirs = Optional.ofNullable(after.get(key));
            if (!ours.equals(theirs)) {
                changes.add(new Change(key, ours, theirs));
            }
        }
        return List.copyOf(changes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaDrift that
                && factoryHash.equals(that.factoryHash)
                && hiredHash.equals(that.hiredHash)
                && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(factoryHash, hiredHash, changes);
    }

    /** Answers the changes, one in a line. */
    @Override
    public String toString() {
        if (changes.isEmpty()) {
            return isIdentical() ? "identical" : "equivalent: only layout or comments differ";
        }
        return String.join("\n", changes.stream().map(Change::toString).toList());
    }
}

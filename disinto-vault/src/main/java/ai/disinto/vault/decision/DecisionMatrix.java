package ai.disinto.vault.decision;

import java.util.Objects;

/**
 * Decides whether an action may be merged, and whether it may be run. Nothing but the rules and the evidence has a say.
 * All checks are made, whatever the first ones say. Immutable; may be shared between threads.
 */
public final class DecisionMatrix {
    private final ApprovalRules rules;

    private DecisionMatrix(ApprovalRules rules) {
        this.rules = rules;
    }

    /**
     * Makes a matrix.
     *
     * @param rules who may approve
     * @return the matrix
     */
    public static DecisionMatrix of(ApprovalRules rules) {
        return new DecisionMatrix(Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Decides whether an open pull request may be merged.
     *
     * @param evidence what was read
     * @return the verdict
     */
    public Verdict mayMerge(ActionEvidence evidence) {
        throw new UnsupportedOperationException("not decided yet: " + Objects.requireNonNull(evidence, "evidence"));
    }

    /**
     * Decides whether an action on a trusted branch may be run. Whether it ran before is not asked here.
     *
     * @param evidence what was read
     * @return the verdict
     */
    public Verdict mayFire(ActionEvidence evidence) {
        throw new UnsupportedOperationException("not decided yet: " + Objects.requireNonNull(evidence, "evidence"));
    }

    /** Answers the rules. */
    @Override
    public String toString() {
        return "DecisionMatrix[" + rules + "]";
    }
}

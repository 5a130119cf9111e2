package ai.disinto.vault;

import ai.disinto.core.formula.BlastTier;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long whoever asked for an action waits for the decision about it, and whether to go on without one. The waits of
 * all policies are bounded and end when the thread is interrupted. Immutable.
 */
public final class WaitingPolicy {
    private final Duration limit;
    private final boolean goesOnWithoutDecision;
    private final Optional<String> label;

    private WaitingPolicy(Duration limit, boolean goesOnWithoutDecision, Optional<String> label) {
        this.limit = Objects.requireNonNull(limit, "limit");
        this.goesOnWithoutDecision = goesOnWithoutDecision;
        this.label = label;
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit must not be negative: " + limit);
        }
    }

    /**
     * Does not wait.
     *
     * @return the policy
     */
    public static WaitingPolicy fireAndContinue() {
        return new WaitingPolicy(Duration.ZERO, true, Optional.empty());
    }

    /**
     * Waits for a decision, and goes on without one when the time is over.
     *
     * @param deadline how long at most; two hours are usual
     * @return the policy
     */
    public static WaitingPolicy softBlock(Duration deadline) {
        return new WaitingPolicy(deadline, true, Optional.empty());
    }

    /**
     * Waits for a decision, and does not go on without one.
     *
     * @param deadline how long at most; then {@link Waited#mayContinue()} is {@code false}
     * @return the policy
     */
    public static WaitingPolicy hardBlock(Duration deadline) {
        return new WaitingPolicy(deadline, false, Optional.empty());
    }

    /**
     * Waits for a decision, or for a label on the pull request, which says that a person saw it. The label lets the
     * waiting end and nothing else: it is no approval.
     *
     * @param name the label, such as {@code vault-approved}
     * @param deadline how long at most
     * @return the policy
     */
    public static WaitingPolicy label(String name, Duration deadline) {
        return new WaitingPolicy(deadline, false, Optional.of(Objects.requireNonNull(name, "name")));
    }

    /**
     * Answers the usual policy: low actions are not waited for, others block.
     *
     * @param tier the tier of the action
     * @param deadline how long to wait at most for an action that blocks
     * @return the policy
     */
    public static WaitingPolicy standard(BlastTier tier, Duration deadline) {
        Objects.requireNonNull(deadline, "deadline");
        return Objects.requireNonNull(tier, "tier") == BlastTier.LOW ? fireAndContinue() : hardBlock(deadline);
    }

    /**
     * Answers how long it waits.
     *
     * @return the longest wait
     */
    public Duration limit() {
        return limit;
    }

    /**
     * Answers the label that ends the waiting.
     *
     * @return its name, or empty when no label does
     */
    public Optional<String> label() {
        return label;
    }

    /**
     * Answers what follows when the time is over.
     *
     * @return whether to go on without a decision
     */
    public boolean goesOnWithoutDecision() {
        return goesOnWithoutDecision;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WaitingPolicy that
                && limit.equals(that.limit)
                && goesOnWithoutDecision == that.goesOnWithoutDecision
                && label.equals(that.label);
    }

    @Override
    public int hashCode() {
        return Objects.hash(limit, goesOnWithoutDecision, label);
    }

    /** Answers the limit, the label, and what follows. */
    @Override
    public String toString() {
        return "WaitingPolicy[" + limit + label.map(name -> ", label " + name).orElse("")
                + (goesOnWithoutDecision ? ", goes on" : ", blocks") + "]";
    }
}

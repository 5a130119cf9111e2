package ai.disinto.forge.work;

import java.util.List;
import java.util.Objects;

/** What an operation on a claim changed. Immutable; made by the library alone. */
public final class ClaimChange {
    private final boolean isLost;
    private final List<WorkStep> steps;

    private ClaimChange(boolean isLost, List<WorkStep> steps) {
        this.isLost = isLost;
        this.steps = List.copyOf(steps);
    }

    static ClaimChange done(List<WorkStep> steps) {
        return new ClaimChange(false, steps);
    }

    static ClaimChange lost(List<WorkStep> steps) {
        return new ClaimChange(true, steps);
    }

    /**
     * Answers whether the claim is somebody else's by now, or was ended before.
     *
     * @return {@code true} to stop working on the issue and push nothing more
     */
    public boolean isLost() {
        return isLost;
    }

    /** {@return what was changed, in this order; what was as it should be is not listed} */
    public List<WorkStep> steps() {
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClaimChange that && isLost == that.isLost && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(isLost, steps);
    }

    @Override
    public String toString() {
        return isLost ? "lost " + steps : steps.toString();
    }
}

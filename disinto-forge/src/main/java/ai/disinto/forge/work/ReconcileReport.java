package ai.disinto.forge.work;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How claims, labels and assignees went together, and what was done about it. Immutable; made by the library alone. */
public final class ReconcileReport {
    private final boolean isPreview;
    private final List<WorkStep> steps;
    private final Map<Integer, WorkState> states;
    private final List<StrandedIssue> stranded;
    private final List<String> notes;

    ReconcileReport(
            boolean isPreview,
            List<WorkStep> steps,
            Map<Integer, WorkState> states,
            List<StrandedIssue> stranded,
            List<String> notes) {
        this.isPreview = isPreview;
        this.steps = List.copyOf(steps);
        this.states = Map.copyOf(states);
        this.stranded = List.copyOf(stranded);
        this.notes = List.copyOf(notes);
    }

    /** {@return whether nothing was changed, and {@link #steps()} are what would be} */
    public boolean isPreview() {
        return isPreview;
    }

    /** {@return what was done, or would be, in this order} */
    public List<WorkStep> steps() {
        return steps;
    }

    /**
     * Answers where an open issue that is dev work stands, with all steps done.
     *
     * @param issue its number
     * @return where; empty if it is stranded, closed, or no dev work
     */
    public Optional<WorkState> state(int issue) {
        return Optional.ofNullable(states.get(issue));
    }

    /** {@return the open issues that are dev work and in no state, or in several, by number} */
    public List<StrandedIssue> stranded() {
        return stranded;
    }

    /** {@return what was left alone, and why, in words} */
    public List<String> notes() {
        return notes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReconcileReport that
                && isPreview == that.isPreview
                && steps.equals(that.steps)
                && states.equals(that.states)
                && stranded.equals(that.stranded)
                && notes.equals(that.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(isPreview, steps, stranded);
    }

    @Override
    public String toString() {
        return (isPreview ? "would do " : "did ") + steps + ", stranded " + stranded;
    }
}

package ai.disinto.forge.sprint;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.work.WorkStep;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of filing a sprint. Immutable; made by {@link FilingPlan#apply()}. */
public final class FilingReport {
    private final List<SubIssueStatus> entries;
    private final List<String> filed;
    private final List<WorkStep> steps;
    private final Optional<String> stopped;
    private final Optional<ForgeException> failure;

    FilingReport(FilingNotes notes, Optional<String> stopped, Optional<ForgeException> failure) {
        this.entries = notes.entries();
        this.filed = notes.filed();
        this.steps = notes.steps();
        this.stopped = stopped;
        this.failure = failure;
    }

    static FilingReport refused(List<SubIssueStatus> entries, String why) {
        return new FilingReport(new FilingNotes(entries), Optional.of(why), Optional.empty());
    }

    /** {@return how far each entry is now, in the order in which they are filed} */
    public List<SubIssueStatus> entries() {
        return entries;
    }

    /** {@return the ids of the entries that this call filed, in that order} */
    public List<String> filed() {
        return filed;
    }

    /** {@return the ids of the entries that are not filed} */
    public List<String> remaining() {
        return entries.stream()
                .filter(entry -> !entry.isFiled())
                .map(SubIssueStatus::id)
                .toList();
    }

    /** {@return what was changed besides filing, in that order: twins that were closed, the label of the vision} */
    public List<WorkStep> steps() {
        return steps;
    }

    /** {@return why it ended early, in words; empty if it did not} */
    public Optional<String> stopped() {
        return stopped;
    }

    /** {@return the call that failed, if one did} */
    public Optional<ForgeException> failure() {
        return failure;
    }

    /** {@return whether everything is as the plan wanted it} */
    public boolean isComplete() {
        return stopped.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilingReport that
                && entries.equals(that.entries)
                && filed.equals(that.filed)
                && steps.equals(that.steps)
                && stopped.equals(that.stopped)
                && failure.equals(that.failure);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries, filed, steps, stopped);
    }

    /** Answers how many were filed, how many are left, and why. */
    @Override
    public String toString() {
        return filed.size() + " filed, " + remaining().size() + " left"
                + stopped.map(why -> ": " + why).orElse("");
    }
}

package ai.disinto.forge.sprint;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.sprint.SubIssueStatus.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What filing a sprint would do, as the forge was when it was asked. What it answers never changes; whether it was applied
 * before, it remembers. Made by {@link SprintFiler}.
 */
public final class FilingPlan {
    private final FilerSettings settings;
    private final SprintLook look;
    private final LabelPlan labels;
    private final List<String> problems;
    private final AtomicBoolean applied = new AtomicBoolean();

    private FilingPlan(FilerSettings settings, SprintLook look, LabelPlan labels) {
        this.settings = settings;
        this.look = look;
        this.labels = labels;
        List<String> all = new ArrayList<>(look.problems());
        all.addAll(labels.problems());
        this.problems = List.copyOf(all);
    }

    static FilingPlan of(FilerSettings settings, SprintPitch pitch) {
        SprintLook look = SprintLook.at(settings, pitch);
        return new FilingPlan(settings, look, LabelPlan.of(settings, look));
    }

    /**
     * Answers how far each entry is. What is {@link State#MISSING} will be filed.
     *
     * @return the entries in the order in which they are filed: each behind those it depends on
     */
    public List<SubIssueStatus> entries() {
        return look.entries();
    }

    /**
     * Answers why nothing can be filed: errors of the document, no vision, contradictions between issues, labels that
     * nobody knows.
     *
     * @return the reasons, in words; mostly none
     */
    public List<String> problems() {
        return problems;
    }

    /** {@return whether nothing can be filed, see {@link #problems()}} */
    public boolean isBlocked() {
        return !problems.isEmpty();
    }

    /**
     * Answers issues that are an entry which another issue is too, because two filers were at work at once. They will be
     * closed and lose their marker.
     *
     * @return their numbers, ascending
     */
    public List<Integer> twins() {
        return look.twins().stream().map(Twin::number).sorted().toList();
    }

    /** {@return whether the vision gets the label {@code in-progress}, once all entries exist} */
    public boolean marksVision() {
        return look.marksVision();
    }

    /** {@return whether there is nothing to do} */
    public boolean isEmpty() {
        return !isBlocked() && look.isSettled();
    }

    /**
     * Files what is missing. A blocked plan changes nothing, and one that is empty asks nothing. The first failure ends it;
     * filing again goes on from there. Costs one request for each entry that is filed, one for the label of the vision, one
     * whenever somebody else filed something at the same time, and one to see what an earlier call filed.
     *
     * <p>When somebody else files the same sprint at the same moment, the one whose issue has the higher number takes it
     * back and leaves the rest to the other.
     *
     * @return what was filed, and what was not and why
     */
    public FilingReport apply() {
        return apply(Integer.MAX_VALUE);
    }

    /**
     * Files what is missing, like {@link #apply()}, but no more than some: filing again goes on from there.
     *
     * @param most how many issues to file at most, from 1
     * @return what was filed, and what was not and why
     * @throws IllegalArgumentException if the number is less than 1
     */
    public FilingReport apply(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more, got " + most);
        }
        return isBlocked()
                ? FilingReport.refused(look.entries(), String.join("; ", problems))
                : new Filing(settings, look, labels, applied.getAndSet(true)).run(most);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilingPlan that
                && settings.equals(that.settings)
                && look.equals(that.look)
                && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(look, labels);
    }

    /** Answers what would be done, line by line. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("plan for ").append(look.name());
        problems.forEach(problem -> out.append("\nproblem: ").append(problem));
        look.entries().forEach(entry -> out.append('\n').append(entry));
        look.twins().forEach(twin -> out.append('\n').append(twin));
        return out.append(marksVision() ? "\nthe vision becomes in-progress" : "")
                .toString();
    }
}

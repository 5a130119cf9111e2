package ai.disinto.core.prerequisite;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a milestone is.
 *
 * @param milestone the name; empty for the objectives that have none
 * @param objectives how many objectives have each computed status; statuses without any are left out
 * @param itemsDone how many items are satisfied
 * @param items how many items there are
 */
public record MilestoneProgress(
        Optional<String> milestone, Map<PrerequisiteStatus, Integer> objectives, int itemsDone, int items) {

    /**
     * Copies the counts.
     *
     * @param milestone the name
     * @param objectives how many objectives have each computed status
     * @param itemsDone how many items are satisfied
     * @param items how many items there are
     */
    public MilestoneProgress {
        Objects.requireNonNull(milestone, "milestone");
        Map<PrerequisiteStatus, Integer> copy = new EnumMap<>(PrerequisiteStatus.class);
        copy.putAll(objectives);
        objectives = Collections.unmodifiableMap(copy);
    }

    /**
     * Answers how many objectives have a status.
     *
     * @param status the computed status
     * @return the number, 0 if there is none
     */
    public int count(PrerequisiteStatus status) {
        return objectives.getOrDefault(Objects.requireNonNull(status, "status"), 0);
    }

    /**
     * Answers how many objectives are done. Those without items are not among them.
     *
     * @return the number
     */
    public int done() {
        return count(PrerequisiteStatus.DONE);
    }

    /**
     * Answers how many objectives the milestone has.
     *
     * @return the number, those without items included
     */
    public int total() {
        return objectives.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Answers the status of the milestone as a whole: done when every objective with items is done, in progress when
     * something is done or under way, blocked when all that is open is blocked, ready otherwise.
     *
     * @return the status; empty when no objective has items
     */
    public PrerequisiteStatus status() {
        int verifiable = total() - count(PrerequisiteStatus.EMPTY);
        if (verifiable == 0) {
            return PrerequisiteStatus.EMPTY;
        }
        if (done() == verifiable) {
            return PrerequisiteStatus.DONE;
        }
        if (itemsDone > 0 || count(PrerequisiteStatus.IN_PROGRESS) > 0) {
            return PrerequisiteStatus.IN_PROGRESS;
        }
        boolean stuck = count(PrerequisiteStatus.BLOCKED) == verifiable;
        return stuck ? PrerequisiteStatus.BLOCKED : PrerequisiteStatus.READY;
    }
}

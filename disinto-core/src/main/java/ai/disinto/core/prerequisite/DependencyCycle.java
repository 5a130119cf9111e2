package ai.disinto.core.prerequisite;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Issues that wait for each other in a circle, so that none of them can be done.
 *
 * @param issues the numbers along the circle, the smallest first; each waits for the next one, and the last one for the
 *     first
 */
public record DependencyCycle(List<Integer> issues) {

    /**
     * Copies the numbers.
     *
     * @param issues the numbers along the circle
     */
    public DependencyCycle {
        issues = List.copyOf(issues);
    }

    /** Answers the whole way round: {@code #1 → #2 → #1}. */
    @Override
    public String toString() {
        String way = issues.stream().map(issue -> "#" + issue).collect(Collectors.joining(" → "));
        return issues.isEmpty() ? way : way + " → #" + issues.get(0);
    }
}

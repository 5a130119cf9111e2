package ai.disinto.core.prerequisite;

import java.util.List;

/**
 * What stands in the way of an objective, an item or an issue.
 *
 * @param direct what it waits for itself
 * @param transitive what that waits for in turn, without the direct ones; nearest first
 */
public record Blockers(List<Blocker> direct, List<Blocker> transitive) {

    /**
     * Copies the lists.
     *
     * @param direct what it waits for itself
     * @param transitive what that waits for in turn
     */
    public Blockers {
        direct = List.copyOf(direct);
        transitive = List.copyOf(transitive);
    }

    /**
     * Answers whether nothing stands in the way.
     *
     * @return {@code true} if both lists are empty
     */
    public boolean isEmpty() {
        return direct.isEmpty() && transitive.isEmpty();
    }
}

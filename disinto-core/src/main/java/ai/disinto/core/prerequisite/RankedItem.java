package ai.disinto.core.prerequisite;

import java.util.Objects;

/**
 * An open item and what depends on it. Constraint order, in which lists of these come: most objectives that become
 * ready, then most items that become ready, then the order of the milestones, then the smallest issue number (items
 * without one last), then the order of the tree.
 *
 * @param objective the objective of the item
 * @param item the item
 * @param unblocks how many distinct objectives, blocked now, become ready when the item is done
 * @param unblockedItems how many items, blocked now, become ready when the item is done
 */
public record RankedItem(Objective objective, PrerequisiteItem item, int unblocks, int unblockedItems) {

    /**
     * Takes the parts as they are.
     *
     * @param objective the objective of the item
     * @param item the item
     * @param unblocks how many objectives become ready
     * @param unblockedItems how many items become ready
     */
    public RankedItem {
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(item, "item");
    }
}

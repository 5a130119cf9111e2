package ai.disinto.core.prerequisite;

import java.util.Objects;
import java.util.Optional;

/**
 * An item whose line is behind what is known about its issues.
 *
 * @param kind what is out of date
 * @param objective the objective of the item
 * @param item the item
 * @param issue the issue that tells; empty when all issues of the item do
 * @param written what the line says: the box, or the state words
 * @param actual what it should say
 */
public record StaleItem(
        Kind kind, Objective objective, PrerequisiteItem item, Optional<Integer> issue, String written, String actual) {

    /** What can be out of date. */
    public enum Kind {
        /** The box is open, but every issue of the item is closed. */
        OPEN_BUT_CLOSED,
        /** The box is ticked, but an issue of the item is open, perhaps again. */
        DONE_BUT_OPEN,
        /** The state words of an issue are not those of the forge. */
        STATE_DIFFERS
    }

    /**
     * Takes the parts as they are.
     *
     * @param kind what is out of date
     * @param objective the objective of the item
     * @param item the item
     * @param issue the issue that tells
     * @param written what the line says
     * @param actual what it should say
     */
    public StaleItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(actual, "actual");
    }
}

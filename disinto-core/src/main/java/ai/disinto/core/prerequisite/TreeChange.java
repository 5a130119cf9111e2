package ai.disinto.core.prerequisite;

import java.util.Objects;

/**
 * One thing that became different between two revisions.
 *
 * @param kind what it is
 * @param objective the objective that it belongs to, by its name; empty for the date and for markers
 * @param subject the text of the item, the name of the objective or marker
 * @param before how it was; empty for what was added
 * @param after how it is; empty for what was removed
 */
public record TreeChange(Kind kind, String objective, String subject, String before, String after) {

    /** What can become different. */
    public enum Kind {
        /** The date of the update. */
        DATE_CHANGED,
        /** A milestone marker was added. */
        MARKER_ADDED,
        /** A milestone marker was removed. */
        MARKER_REMOVED,
        /** The status of a milestone marker. */
        MARKER_CHANGED,
        /** An objective was added. */
        OBJECTIVE_ADDED,
        /** An objective was removed. */
        OBJECTIVE_REMOVED,
        /** The name of an objective. */
        OBJECTIVE_RENAMED,
        /** The milestone of an objective. */
        OBJECTIVE_MOVED,
        /** The written status of an objective. */
        STATUS_CHANGED,
        /** The reason of a status that stayed the same. */
        REASON_CHANGED,
        /** An item was added. */
        ITEM_ADDED,
        /** An item was removed. */
        ITEM_REMOVED,
        /** An item was ticked; that its issues closed is part of it. */
        ITEM_TICKED,
        /** The tick of an item was taken away. */
        ITEM_UNTICKED,
        /** The text of an item. */
        ITEM_REWORDED,
        /** The issues of an item. */
        ISSUES_CHANGED,
        /** The state words of an item. */
        STATE_CHANGED,
        /** What an item depends on. */
        DEPENDENCIES_CHANGED,
        /** Whether an item waits for a human, or the request. */
        REQUEST_CHANGED,
        /** The evidence of an item. */
        EVIDENCE_CHANGED
    }

    /**
     * Takes the parts as they are.
     *
     * @param kind what it is
     * @param objective the objective that it belongs to
     * @param subject what it is about
     * @param before how it was
     * @param after how it is
     */
    public TreeChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}

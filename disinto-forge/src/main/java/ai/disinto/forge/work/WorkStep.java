package ai.disinto.forge.work;

import java.util.Objects;

/**
 * One change to the forge.
 *
 * @param issue the number of the issue
 * @param kind what was done
 * @param detail the label, login or branch, or the kind of comment
 */
public record WorkStep(int issue, Kind kind, String detail) {
    /** What can be done. */
    public enum Kind {
        /** A label was set. */
        LABEL_ADDED,
        /** A label was taken away. */
        LABEL_REMOVED,
        /** Somebody was assigned, instead of whoever was. */
        ASSIGNED,
        /** Nobody is assigned any more. */
        UNASSIGNED,
        /** A comment was written. */
        COMMENTED,
        /** The issue was closed. */
        CLOSED,
        /** The claim was renewed. */
        CLAIM_RENEWED,
        /** The claim was given back, or taken from a holder whose time was over. */
        CLAIM_RELEASED,
        /** The branch of a claim was deleted. */
        CLAIM_DELETED
    }

    /**
     * Checks that nothing is missing.
     *
     * @param issue the number of the issue
     * @param kind what was done
     * @param detail the label, login or branch, or the kind of comment
     */
    public WorkStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    /** Answers the step in words. */
    @Override
    public String toString() {
        return "#" + issue + " " + kind + (detail.isEmpty() ? "" : " " + detail);
    }
}

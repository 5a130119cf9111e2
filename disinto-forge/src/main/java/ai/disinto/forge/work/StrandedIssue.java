package ai.disinto.forge.work;

import java.util.Objects;

/**
 * An open issue that is dev work and that nobody would come back to.
 *
 * @param number its number
 * @param reason what is wrong
 * @param explanation what is wrong, and how to mend it
 */
public record StrandedIssue(int number, Reason reason, String explanation) {
    /** What is wrong. */
    public enum Reason {
        /** No label says where it stands. */
        NO_STATE,
        /** Labels say that it stands in several places. */
        SEVERAL_STATES,
        /** It is in the backlog, and the queue passes it by since somebody is assigned. */
        ASSIGNED_IN_BACKLOG,
        /** It is in progress, nobody has it, and a pull request is open: claim it to go on. */
        ORPHANED_PULL
    }

    /**
     * Checks that nothing is missing.
     *
     * @param number its number
     * @param reason what is wrong
     * @param explanation what is wrong, and how to mend it
     */
    public StrandedIssue {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(explanation, "explanation");
    }

    /** Answers number and reason. */
    @Override
    public String toString() {
        return "#" + number + ": " + reason + ", " + explanation;
    }
}

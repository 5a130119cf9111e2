package ai.disinto.forge.sprint;

import ai.disinto.core.sprint.SubIssue;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How far one entry of a sprint is.
 *
 * @param subIssue the entry as the document has it
 * @param state how far it is
 * @param number the number of its issue; empty if it is not filed, or nobody can say which issue it is
 * @param why what the state rests on, in words; may be empty
 */
public record SubIssueStatus(SubIssue subIssue, State state, OptionalInt number, String why) {
    /** How far an entry can be. */
    public enum State {
        /** There is no issue yet. */
        MISSING,
        /** It is filed, and to be done. */
        OPEN,
        /** It is filed, and closed without a label that says otherwise. */
        DONE,
        /** It is closed with a label that says that it was not done, such as {@code duplicate}. */
        REFUSED,
        /** Issues contradict each other, and a person has to decide. */
        CONFLICT
    }

    /**
     * Checks that nothing is missing.
     *
     * @param subIssue the entry
     * @param state how far it is
     * @param number the number of its issue
     * @param why what the state rests on
     */
    public SubIssueStatus {
        Objects.requireNonNull(subIssue, "subIssue");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(why, "why");
    }

    /** {@return what identifies the entry within its sprint} */
    public String id() {
        return subIssue.id();
    }

    /** {@return whether there is an issue of this entry} */
    public boolean isFiled() {
        return number.isPresent();
    }

    /** Answers id, state and number. */
    @Override
    public String toString() {
        return id() + ": " + state + (number.isPresent() ? " #" + number.getAsInt() : "")
                + (why.isEmpty() ? "" : ", " + why);
    }

    static SubIssueStatus missing(SubIssue subIssue) {
        return new SubIssueStatus(subIssue, State.MISSING, OptionalInt.empty(), "");
    }

    static SubIssueStatus conflict(SubIssue subIssue, String why) {
        return new SubIssueStatus(subIssue, State.CONFLICT, OptionalInt.empty(), why);
    }
}

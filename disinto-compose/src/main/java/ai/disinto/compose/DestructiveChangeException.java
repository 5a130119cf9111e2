package ai.disinto.compose;

import ai.disinto.core.DisintoException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A plan was not applied, because something may be lost. Nothing was changed. */
public final class DestructiveChangeException extends DisintoException {
    private static final long serialVersionUID = 1L;

    private final transient List<StackChange> changes;

    /**
     * Makes an exception about changes.
     *
     * @param changes the destructive ones
     */
    public DestructiveChangeException(List<StackChange> changes) {
        super("could not write the stack: "
                + Objects.requireNonNull(changes, "changes").size()
                + (changes.size() == 1 ? " change may" : " changes may") + " lose something, and nothing was written\n"
                + changes.stream().map(change -> "  " + change).collect(Collectors.joining("\n"))
                + "\nlook at each; if all are meant, allow destructive changes");
        this.changes = List.copyOf(changes);
    }

    /**
     * Answers the changes.
     *
     * @return the destructive ones; empty after the exception was deserialized
     */
    public List<StackChange> changes() {
        return changes == null ? List.of() : changes;
    }
}

package ai.disinto.compose;

import ai.disinto.core.DisintoException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of a stack were not written. Every file is as it was, unless the message says what could not be put back. */
public final class StackWriteException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /** Why a stack was not written. */
    public enum Reason {
        /** Somebody else is writing to the folder. */
        BUSY("wait until it is done, make a new plan and apply it"),
        /** A file is no longer as it was when the plan was made. */
        CHANGED("look at what changed, and make a new plan"),
        /** The file system refused. */
        FAILED("mend that, make a new plan and apply it");

        private final String next;

        Reason(String next) {
            this.next = next;
        }
    }

    /** Why it was not written. */
    private final Reason reason;

    /**
     * Makes an exception about a folder.
     *
     * @param reason why nothing was written
     * @param root the folder
     * @param found what was found or came back
     * @param cause what went wrong underneath, or {@code null}
     */
    public StackWriteException(Reason reason, Path root, String found, @Nullable Throwable cause) {
        super(
                "could not write the stack to " + Objects.requireNonNull(root, "root") + ": "
                        + Objects.requireNonNull(found, "found") + "; "
                        + Objects.requireNonNull(reason, "reason").next,
                cause);
        this.reason = reason;
    }

    /**
     * Answers why nothing was written.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}

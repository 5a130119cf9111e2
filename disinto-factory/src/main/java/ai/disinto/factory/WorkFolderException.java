package ai.disinto.factory;

import ai.disinto.core.DisintoException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The work folder of a factory cannot be read or written. */
public final class WorkFolderException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message which file, and what was to be done with it
     * @param cause what went wrong underneath, or {@code null}
     */
    public WorkFolderException(String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
    }
}

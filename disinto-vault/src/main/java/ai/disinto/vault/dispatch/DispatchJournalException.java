package ai.disinto.vault.dispatch;

import ai.disinto.core.DisintoException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The journal of a dispatcher cannot be written, or another process has it. */
public final class DispatchJournalException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which file of which journal, and what to do
     * @param cause what went wrong underneath, or {@code null}
     */
    public DispatchJournalException(String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
    }
}

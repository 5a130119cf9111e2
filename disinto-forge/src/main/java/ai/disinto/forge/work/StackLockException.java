package ai.disinto.forge.work;

import ai.disinto.core.DisintoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** The file of a {@link StackLock} could not be read or written, so that nobody knows who has the stack. */
public final class StackLockException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param attempt what could not be done, in words that continue "could not"
     * @param file the file of the lock
     * @param cause what the system said
     */
    public StackLockException(String attempt, Path file, IOException cause) {
        super(
                "could not " + Objects.requireNonNull(attempt, "attempt") + " " + Objects.requireNonNull(file, "file")
                        + " ("
                        + Objects.requireNonNull(cause, "cause").getClass().getSimpleName() + ": "
                        + cause.getMessage()
                        + "); let this user write its folder, which must be on a disk of this machine",
                cause);
    }
}

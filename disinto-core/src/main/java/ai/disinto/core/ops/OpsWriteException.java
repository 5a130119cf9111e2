package ai.disinto.core.ops;

import ai.disinto.core.DisintoException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step of a plan could not be taken. What was there before has not been changed. */
public final class OpsWriteException extends DisintoException {
    private static final long serialVersionUID = 1L;

    private final transient OpsOperation operation;

    /**
     * Makes an exception about a step.
     *
     * @param root the directory that was written to
     * @param operation the step
     * @param reason what came back
     * @param cause what went wrong underneath, or {@code null}
     */
    public OpsWriteException(Path root, OpsOperation operation, String reason, @Nullable Throwable cause) {
        super(
                "could not " + Objects.requireNonNull(operation, "operation") + " in "
                        + Objects.requireNonNull(root, "root") + ": " + Objects.requireNonNull(reason, "reason")
                        + "; mend that, make a new plan and apply it: what is done already is not done again",
                cause);
        this.operation = operation;
    }

    /**
     * Answers the step that failed.
     *
     * @return the step
     */
    public OpsOperation operation() {
        return operation;
    }
}

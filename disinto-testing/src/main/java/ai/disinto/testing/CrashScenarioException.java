package ai.disinto.testing;

import ai.disinto.core.DisintoException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link CrashPoints} cannot say anything about a piece of code: it fails by itself, or makes no call. */
public final class CrashScenarioException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong with the code
     * @param cause why it failed, if it did
     */
    public CrashScenarioException(String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
    }
}

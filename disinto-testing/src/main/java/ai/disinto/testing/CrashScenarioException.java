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
     * @param reason what is wrong with the code
     * @param cause why it failed, if it did
     */
    public CrashScenarioException(String reason, @Nullable Throwable cause) {
        super(
                "could not look for crash points of the code: " + Objects.requireNonNull(reason, "reason")
                        + "; let it come to its end on the forge of its run first",
                cause);
    }
}

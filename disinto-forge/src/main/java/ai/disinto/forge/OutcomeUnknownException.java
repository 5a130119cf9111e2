package ai.disinto.forge;

import java.util.Objects;

/** A change was sent and its answer was lost: it may have been made or not. */
public final class OutcomeUnknownException extends ForgeException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "read whether it was made before you repeat it";

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     */
    public OutcomeUnknownException(FailedCall call) {
        super(call, ADVICE, null);
    }

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     * @param cause what it came from; its message holds no secret either
     */
    public OutcomeUnknownException(FailedCall call, Throwable cause) {
        super(call, ADVICE, Objects.requireNonNull(cause, "cause"));
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

package ai.disinto.forge;

import java.util.Objects;

/** There was no useful answer, and nothing was changed. */
public final class UnavailableException extends ForgeException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "try again later";

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     */
    public UnavailableException(FailedCall call) {
        super(call, ADVICE, null);
    }

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     * @param cause what it came from; its message holds no secret either
     */
    public UnavailableException(FailedCall call, Throwable cause) {
        super(call, ADVICE, Objects.requireNonNull(cause, "cause"));
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}

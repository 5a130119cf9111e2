package ai.disinto.forge;

import java.util.Objects;

/** The answer is not what this operation answers. */
public final class UnexpectedAnswerException extends ForgeException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "check that the address is that of the server and not of a page before it";

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     */
    public UnexpectedAnswerException(FailedCall call) {
        super(call, ADVICE, null);
    }

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     * @param cause what it came from; its message holds no secret either
     */
    public UnexpectedAnswerException(FailedCall call, Throwable cause) {
        super(call, ADVICE, Objects.requireNonNull(cause, "cause"));
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

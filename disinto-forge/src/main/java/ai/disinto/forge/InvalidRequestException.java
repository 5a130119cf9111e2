package ai.disinto.forge;

/** The server refuses what it was sent, and will refuse it again. */
public final class InvalidRequestException extends ForgeException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "mend the request";

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     */
    public InvalidRequestException(FailedCall call) {
        super(call, ADVICE, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

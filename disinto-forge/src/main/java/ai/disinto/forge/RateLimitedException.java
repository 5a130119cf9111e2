package ai.disinto.forge;

/** The server, or a proxy before it, was asked too often. Nothing was changed. */
public final class RateLimitedException extends ForgeException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "wait before the next try";

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     */
    public RateLimitedException(FailedCall call) {
        super(call, ADVICE, null);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}

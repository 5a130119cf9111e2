package ai.disinto.forge;

/** The server does not know the credentials. */
public final class UnauthorizedException extends ForgeException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "check the token or password, and whether it expired";

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     */
    public UnauthorizedException(FailedCall call) {
        super(call, ADVICE, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

package ai.disinto.forge;

/** The account, or the scope of its token, does not allow it. */
public final class ForbiddenException extends ForgeException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "give the account the right, or the token the scope";

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     */
    public ForbiddenException(FailedCall call) {
        super(call, ADVICE, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

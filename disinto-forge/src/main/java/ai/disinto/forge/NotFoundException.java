package ai.disinto.forge;

/** What was asked for does not exist, or the account may not see it. */
public final class NotFoundException extends ForgeException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "check the name, and whether the account may see it";

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     */
    public NotFoundException(FailedCall call) {
        super(call, ADVICE, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

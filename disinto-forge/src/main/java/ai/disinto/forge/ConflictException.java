package ai.disinto.forge;

/** The state of the thing does not allow it: it exists already, changed meanwhile, or something else has to come first. */
public final class ConflictException extends ForgeException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "read the present state and decide again";

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     */
    public ConflictException(FailedCall call) {
        super(call, ADVICE, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

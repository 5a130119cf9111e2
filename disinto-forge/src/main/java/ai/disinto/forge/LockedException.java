package ai.disinto.forge;

/** The repository is archived: nothing in it can change. */
public final class LockedException extends ForgeException {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "unarchive the repository first";

    /**
     * Makes the exception.
     *
     * @param call what was asked and what came back, without secrets
     */
    public LockedException(FailedCall call) {
        super(call, ADVICE, null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

package ai.disinto.forge;

import org.jspecify.annotations.Nullable;

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

    UnavailableException(FailedCall call, @Nullable Throwable cause) {
        super(call, ADVICE, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}

package ai.disinto.testing.internal.git;

import ai.disinto.core.DisintoException;

/** Git could not do something that should always work: a bug, or a broken repository. */
public final class GitFailure extends DisintoException {
    private static final long serialVersionUID = 1L;

    public GitFailure(String message, Throwable cause) {
        super(message, cause);
    }

    GitFailure(String message) {
        super(message);
    }
}

package ai.disinto.vault.runner;

import ai.disinto.core.DisintoException;

/** What kept a run from starting; thrown before anything runs. */
final class NotStartedException extends DisintoException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    NotStartedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}

package ai.disinto.vault.runner;

import ai.disinto.core.DisintoException;
import java.io.IOException;

/** What kept a run from starting; thrown before anything runs. */
final class NotStartedException extends DisintoException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    NotStartedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    static NotStartedException of(String program, IOException e) {
        return new NotStartedException(program + " could not be started (" + e.getMessage() + ")");
    }

    String reason() {
        return reason;
    }
}

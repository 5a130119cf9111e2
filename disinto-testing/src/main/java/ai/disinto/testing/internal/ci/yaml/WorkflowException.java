package ai.disinto.testing.internal.ci.yaml;

import ai.disinto.core.DisintoException;

/** A workflow file cannot be run. The message says why. */
public final class WorkflowException extends DisintoException {
    private static final long serialVersionUID = 1L;

    WorkflowException(String message) {
        super(message);
    }
}

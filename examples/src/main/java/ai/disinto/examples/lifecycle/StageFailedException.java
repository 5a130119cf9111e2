package ai.disinto.examples.lifecycle;

import ai.disinto.core.DisintoException;

/** A server is not what the example can work on. */
final class StageFailedException extends DisintoException {
    private static final long serialVersionUID = 1L;

    StageFailedException(String message) {
        super(message);
    }
}

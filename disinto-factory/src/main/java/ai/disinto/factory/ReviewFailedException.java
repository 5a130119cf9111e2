package ai.disinto.factory;

import ai.disinto.core.DisintoException;
import java.util.Objects;

/** A reviewer came to no opinion: the agent failed, or said nothing that can be understood. Another try may do better. */
public final class ReviewFailedException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what was reviewed, and what came back
     */
    public ReviewFailedException(String message) {
        super(Objects.requireNonNull(message, "message"));
    }
}

package ai.disinto.core;

import org.jspecify.annotations.Nullable;

/**
 * The root of every exception that this library throws about the world: files, servers, processes.
 *
 * <p>A wrong argument is still an {@link IllegalArgumentException} or a {@link NullPointerException}.
 */
public abstract class DisintoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception with its message.
     *
     * @param message what was attempted, on what, what came back and what to do next
     */
    protected DisintoException(String message) {
        super(message);
    }

    /**
     * Makes an exception with its message and cause.
     *
     * @param message what was attempted, on what, what came back and what to do next
     * @param cause what went wrong underneath, or {@code null}
     */
    protected DisintoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

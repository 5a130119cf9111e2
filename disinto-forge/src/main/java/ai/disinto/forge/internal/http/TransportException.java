package ai.disinto.forge.internal.http;

import ai.disinto.core.DisintoException;
import org.jspecify.annotations.Nullable;

/** An exchange that did not end with a whole answer. */
public final class TransportException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** No connection, or it broke. */
        BROKEN,
        /** The time was up. */
        TIMEOUT,
        /** The answer was larger than allowed. */
        TOO_LARGE,
        /** The calling thread was interrupted; it still is. */
        INTERRUPTED,
        /** The transport is closed. */
        CLOSED
    }

    private final Reason reason;
    private final boolean sent;

    TransportException(Reason reason, boolean sent, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.sent = sent;
    }

    public Reason reason() {
        return reason;
    }

    /** Answers whether the server may have seen the request. */
    public boolean isSent() {
        return sent;
    }
}

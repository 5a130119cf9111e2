package ai.disinto.forge.internal.http;

import ai.disinto.core.DisintoException;
import org.jspecify.annotations.Nullable;

/** A call that got no answer, after all tries that were allowed. */
public final class CallFailedException extends DisintoException {
    private static final long serialVersionUID = 1L;
    private final transient Exchange exchange;
    private final boolean mayBeDone;

    CallFailedException(Exchange exchange, boolean mayBeDone, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exchange = exchange;
        this.mayBeDone = mayBeDone;
    }

    public Exchange exchange() {
        return exchange;
    }

    /** Answers whether the server may have done what was asked. */
    public boolean mayBeDone() {
        return mayBeDone;
    }
}

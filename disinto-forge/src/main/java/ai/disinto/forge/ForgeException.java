package ai.disinto.forge;

import ai.disinto.core.DisintoException;
import org.jspecify.annotations.Nullable;

/** A call to a forge did not do what was asked. */
public abstract class ForgeException extends DisintoException {
    private static final long serialVersionUID = 1L;

    ForgeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

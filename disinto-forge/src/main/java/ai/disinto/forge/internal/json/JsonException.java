package ai.disinto.forge.internal.json;

import ai.disinto.core.DisintoException;
import org.jspecify.annotations.Nullable;

/** An answer is not the JSON that was expected. The message names the field and never shows content. */
public final class JsonException extends DisintoException {
    private static final long serialVersionUID = 1L;

    public JsonException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static JsonException missing(String field, String expected) {
        return new JsonException("the field \"" + field + "\" is missing or is no " + expected, null);
    }
}

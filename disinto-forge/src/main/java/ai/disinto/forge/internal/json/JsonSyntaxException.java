package ai.disinto.forge.internal.json;

import ai.disinto.core.DisintoException;

/** A text that somebody wrote is no JSON. */
public final class JsonSyntaxException extends DisintoException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    JsonSyntaxException(int offset) {
        super("no JSON from character " + offset + " on", null);
        this.offset = offset;
    }

    /** Where it ends to be JSON. */
    public int offset() {
        return offset;
    }
}

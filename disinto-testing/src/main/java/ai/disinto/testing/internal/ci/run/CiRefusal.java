package ai.disinto.testing.internal.ci.run;

import ai.disinto.core.DisintoException;

/** Ends the handling of a request: with a status, and with plain text or nothing. */
public final class CiRefusal extends DisintoException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String text;

    private CiRefusal(int status, String text) {
        super(status + " " + text);
        this.status = status;
        this.text = text;
    }

    public static CiRefusal of(int status, String text) {
        return new CiRefusal(status, text);
    }

    /** Without a body. */
    public static CiRefusal of(int status) {
        return new CiRefusal(status, "");
    }

    public int status() {
        return status;
    }

    public String text() {
        return text;
    }
}

package ai.disinto.forge.internal.http;

import java.util.List;

/** Who asks. */
public interface Authorization {
    /** Answers the headers to send now, names and values by turns. */
    List<String> headers();

    /**
     * Called once a call when the server did not know the headers.
     *
     * @param refused the headers that were sent
     * @return whether there are others now
     */
    boolean refresh(List<String> refused);

    /** Answers what knows every secret that was ever sent. */
    Redaction redaction();
}

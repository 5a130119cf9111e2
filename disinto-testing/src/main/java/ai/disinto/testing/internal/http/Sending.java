package ai.disinto.testing.internal.http;

/** How much of an answer is sent, and how. */
public enum Sending {
    WHOLE,
    /** Nothing at all; the connection ends. */
    NOTHING,
    /** Nothing at all; the connection stays open until the forge closes. */
    NEVER,
    /** Byte by byte. */
    SLOWLY,
    /** Half of the body; the connection ends. */
    HALF,
    /** The body and then more and more. */
    WITHOUT_END
}

package ai.disinto.core.secret;

/** A part of a line that is a secret; {@code continued} if it belongs to the last one of the line before. */
record Span(SecretClass secretClass, int start, int end, boolean continued) {
    Span(SecretClass secretClass, int start, int end) {
        this(secretClass, start, end, false);
    }
}

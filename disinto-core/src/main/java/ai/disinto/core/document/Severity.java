package ai.disinto.core.document;

/** How much a {@link Diagnostic} matters. */
public enum Severity {
    /** The document must not be used as it stands. */
    ERROR,
    /** The document can be used, but probably does not mean what its author thinks. */
    WARNING,
    /** Worth knowing; nothing needs to change. */
    INFO;

    /**
     * Answers the word printed in front of a message.
     *
     * @return {@code error}, {@code warning} or {@code info}
     */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }
}

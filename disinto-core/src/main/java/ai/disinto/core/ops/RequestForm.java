package ai.disinto.core.ops;

/** How a request to a human is written down. */
public enum RequestForm {
    /** A Markdown document, usually in {@code vault/pending/}. */
    MARKDOWN,
    /** A TOML file that looks like an action and asks a human. */
    TOML;

    /**
     * Answers the name for reports.
     *
     * @return {@code markdown} or {@code toml}
     */
    public String word() {
        return this == MARKDOWN ? "markdown" : "toml";
    }
}

package ai.disinto.core.internal.toml;

/** The four ways to write a string in TOML. */
public enum TomlStringKind {
    BASIC("\""),
    MULTI_LINE_BASIC("\"\"\""),
    LITERAL("'"),
    MULTI_LINE_LITERAL("'''");

    private final String delimiter;

    TomlStringKind(String delimiter) {
        this.delimiter = delimiter;
    }

    public String delimiter() {
        return delimiter;
    }

    /** Whether backslashes begin escapes. */
    public boolean isBasic() {
        return this == BASIC || this == MULTI_LINE_BASIC;
    }

    public boolean isMultiLine() {
        return this == MULTI_LINE_BASIC || this == MULTI_LINE_LITERAL;
    }
}

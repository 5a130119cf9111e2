package ai.disinto.core.internal.toml;

/**
 * A string as it stands in the text.
 *
 * @param kind how it is written
 * @param start the offset of its opening delimiter
 * @param end the offset behind its closing delimiter
 * @param closed whether the closing delimiter is there
 */
public record TomlString(TomlStringKind kind, int start, int end, boolean closed) {

    public int contentStart() {
        return start + kind.delimiter().length();
    }

    public int contentEnd() {
        return closed ? end - kind.delimiter().length() : end;
    }

    /** The characters between the delimiters, exactly as written. */
    public String raw(String text) {
        return text.substring(contentStart(), Math.max(contentStart(), contentEnd()));
    }
}

package ai.disinto.core.internal.toml;

import java.util.List;

/**
 * A table as it stands in the text: its header and the entries below it. The first table of a document has no header.
 */
public final class TomlHeader {
    private final List<String> keys;
    private final String path;
    private final boolean array;
    private final int start;
    private final int end;

    TomlHeader(List<String> keys, String path, boolean array, int start, int end) {
        this.keys = List.copyOf(keys);
        this.path = path;
        this.array = array;
        this.start = start;
        this.end = end;
    }

    /** The keys of the header; empty for the first table of a document. */
    public List<String> keys() {
        return keys;
    }

    /** The table's name with the indexes of arrays of tables, such as {@code steps[2]}; empty for the first table. */
    public String path() {
        return path;
    }

    /** Whether it is one table of an array: {@code [[steps]]}. */
    public boolean isArray() {
        return array;
    }

    /** The offset of the opening bracket. */
    public int start() {
        return start;
    }

    /** The offset behind the closing bracket. */
    public int end() {
        return end;
    }
}

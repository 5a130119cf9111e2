package ai.disinto.core.internal.toml;

import java.util.List;

/** A key and its value as they stand in the text, offsets included. */
public final class TomlEntry {
    private final TomlHeader header;
    private final List<String> keys;
    private final int keyStart;
    private final int keyEnd;
    private final int valueStart;
    private final int valueEnd;

    TomlEntry(TomlHeader header, List<String> keys, int[] span) {
        this.header = header;
        this.keys = List.copyOf(keys);
        this.keyStart = span[0];
        this.keyEnd = span[1];
        this.valueStart = span[2];
        this.valueEnd = span[3];
    }

    /** The table that it belongs to. */
    public TomlHeader header() {
        return header;
    }

    /** The keys before the equals sign: one, or several for a dotted key. */
    public List<String> keys() {
        return keys;
    }

    /** The full name, such as {@code steps[2].description}. */
    public String path() {
        return TomlPath.join(header.path(), keys);
    }

    public int keyStart() {
        return keyStart;
    }

    public int keyEnd() {
        return keyEnd;
    }

    public int valueStart() {
        return valueStart;
    }

    public int valueEnd() {
        return valueEnd;
    }
}

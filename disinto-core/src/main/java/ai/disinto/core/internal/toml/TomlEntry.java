package ai.disinto.core.internal.toml;

import java.util.List;
import java.util.stream.Stream;

/** A key and its value as they stand in the text, offsets included. */
public final class TomlEntry {
    private final TomlHeader header;
    private final List<String> keys;
    private final int keyStart;
    private final int keyEnd;
    private final int valueStart;
    private final int valueEnd;
    private final int brace;

    TomlEntry(TomlHeader header, List<String> keys, int[] span) {
        this(header, keys, span, -1);
    }

    TomlEntry(TomlHeader header, List<String> keys, int[] span, int brace) {
        this.header = header;
        this.brace = brace;
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

    /** The keys of the table and those before the equals sign: the way to the value from the top. */
    List<String> fullKeys() {
        return Stream.concat(header.keys().stream(), keys.stream()).toList();
    }

    /** The offset of the brace that opens the inline table around it, or -1 for an entry with a line of its own. */
    int brace() {
        return brace;
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

package ai.disinto.core.internal.toml;

import ai.disinto.core.document.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** The keys of one table, read with their types: a key that is missing or of another type becomes a diagnostic. */
public final class TomlFields {
    private final TomlDocument document;
    private final TomlTable table;
    private final String path;
    private final SourceLocation location;

    TomlFields(TomlDocument document, TomlTable table, String path, SourceLocation location) {
        this.document = document;
        this.table = table;
        this.path = path;
        this.location = location;
    }

    /** The full name of the table, such as {@code steps[2]}; empty for the top level. */
    public String path() {
        return path;
    }

    /** Where the table begins. */
    public SourceLocation location() {
        return location;
    }

    /** The keys in the order of the text. */
    public Set<String> keys() {
        return new LinkedHashSet<>(table.keySet());
    }

    public boolean has(String key) {
        return table.contains(List.of(key));
    }

    /** Where a key stands; where the table begins if the key is missing. */
    public SourceLocation location(String key) {
        TomlPosition position = table.inputPositionOf(List.of(key));
        return position == null ? location : document.location(position);
    }

    /** The full name of a key of this table. */
    public String path(String key) {
        return TomlPath.join(path, List.of(key));
    }

    public Optional<String> string(String key) {
        return value(key, String.class, "a string");
    }

    /** A string that must be there and must not be blank. */
    public Optional<String> requiredString(String key) {
        if (!has(key)) {
            missing(key, "add " + key + " = \"…\"");
            return Optional.empty();
        }
        Optional<String> value = string(key);
        if (value.isPresent() && value.get().isBlank()) {
            document.problems()
                    .error("toml.blank-value", location(key), path(key) + " is blank", "give " + key + " a value");
            return Optional.empty();
        }
        return value;
    }

    /** A string that may be left out, but must not be blank. */
    public Optional<String> filledString(String key) {
        return has(key) ? requiredString(key) : Optional.empty();
    }

    /** The string of a key as it stands in the text; empty where the key is written in a way that hides it. */
    public Optional<TomlString> written(String key) {
        TomlOutline outline = document.outline();
        Optional<TomlEntry> entry = outline.entry(path, key);
        if (entry.isPresent()) {
            return outline.string(entry.get());
        }
        int element = path.lastIndexOf('[');
        return element < 0
                ? Optional.empty()
                : outline.entry("", path.substring(0, element))
                        .flatMap(array -> outline.string(array, path.substring(element) + "." + key));
    }

    public Optional<Long> integer(String key) {
        return value(key, Long.class, "an integer");
    }

    /** An integer that must be there. */
    public Optional<Long> requiredInteger(String key) {
        if (!has(key)) {
            missing(key, "add " + key + " = 1");
        }
        return integer(key);
    }

    public Optional<Boolean> bool(String key) {
        return value(key, Boolean.class, "true or false");
    }

    /** The strings of an array; elements of other types are reported and left out. */
    public List<String> strings(String key) {
        Optional<TomlArray> array = value(key, TomlArray.class, "an array of strings");
        List<String> strings = new ArrayList<>();
        for (int i = 0; array.isPresent() && i < array.get().size(); i++) {
            if (array.get().get(i) instanceof String string) {
                strings.add(string);
            } else {
                wrongType(elementLocation(array.get(), i), path(key) + "[" + i + "]", "a string");
            }
        }
        return List.copyOf(strings);
    }

    public Optional<TomlFields> table(String key) {
        return value(key, TomlTable.class, "a table")
                .map(child -> new TomlFields(document, child, path(key), location(key)));
    }

    /** The tables of an array of tables; elements of other types are reported and left out. */
    public List<TomlFields> tables(String key) {
        Optional<TomlArray> array = value(key, TomlArray.class, "an array of tables");
        List<TomlFields> tables = new ArrayList<>();
        for (int i = 0; array.isPresent() && i < array.get().size(); i++) {
            String name = path(key) + "[" + i + "]";
            SourceLocation place = elementLocation(array.get(), i);
            if (array.get().get(i) instanceof TomlTable child) {
                tables.add(new TomlFields(document, child, name, place));
            } else {
                wrongType(place, name, "a table");
            }
        }
        return List.copyOf(tables);
    }

    /**
     * The value of a key whatever its type: String, Long, Double, Boolean, java.time values, or an unmodifiable List or
     * Map of these.
     */
    public Optional<Object> raw(String key) {
        return Optional.ofNullable(table.get(List.of(key))).map(TomlFields::plain);
    }

    /** Goes no deeper than the limit of nesting, which the document keeps. */
    private static Object plain(Object value) {
        if (value instanceof TomlArray array) {
            return array.toList().stream().map(TomlFields::plain).toList();
        }
        if (value instanceof TomlTable child) {
            Map<String, Object> values = new LinkedHashMap<>();
            child.toMap().forEach((key, each) -> values.put(key, plain(each)));
            return Collections.unmodifiableMap(values);
        }
        return value;
    }

    /** Whether the value of a key is a table. */
    public boolean isTable(String key) {
        return table.get(List.of(key)) instanceof TomlTable;
    }

    /** Whether the value of a key is an array. */
    public boolean isArray(String key) {
        return table.get(List.of(key)) instanceof TomlArray;
    }

    /** Warns about every key that is not known; the keys are kept. */
    public void warnUnknown(Set<String> known) {
        for (String key : table.keySet()) {
            if (!known.contains(key)) {
                document.problems()
                        .warning(
                                "toml.unknown-key",
                                location(key),
                                "the key " + path(key) + " is not known here",
                                "check its spelling; it is kept, and has no effect");
            }
        }
    }

    /** Where an element of an array stands; where the key stands if there is no such element. */
    public SourceLocation location(String key, int index) {
        return table.get(List.of(key)) instanceof TomlArray array && index < array.size()
                ? elementLocation(array, index)
                : location(key);
    }

    private void missing(String key, String hint) {
        document.problems().error("toml.missing-key", location, "the key " + path(key) + " is missing", hint);
    }

    private <T> Optional<T> value(String key, Class<T> type, String expected) {
        Object value = table.get(List.of(key));
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            wrongType(location(key), path(key), expected);
            return Optional.empty();
        }
        return Optional.of(type.cast(value));
    }

    private SourceLocation elementLocation(TomlArray array, int index) {
        @Nullable TomlPosition position = array.inputPositionOf(index);
        return position == null ? location : document.location(position);
    }

    private void wrongType(SourceLocation place, String name, String expected) {
        document.problems()
                .error("toml.wrong-type", place, name + " is not " + expected, "write " + name + " as " + expected);
    }
}

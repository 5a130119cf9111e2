package ai.disinto.core.internal.toml;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** The values of a document as plain maps and lists, to be compared and changed. */
final class TomlModel {
    private static final int LEVELS = 4;

    private TomlModel() {}

    static Map<String, Object> of(TomlTable table, SourceText source) {
        return copy(table, source, LEVELS * source.limits().maxNesting());
    }

    private static Map<String, Object> copy(TomlTable table, SourceText source, int levels) {
        if (levels == 0) {
            Diagnostic deep = Diagnostic.error(
                    "document.too-deep",
                    SourceLocation.startOf(source.name()),
                    "tables stand too deep inside each other to be edited",
                    "flatten them");
            throw new InvalidDocumentException(source.name(), List.of(deep));
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            map.put(key, plain(Objects.requireNonNull(table.get(List.of(key))), source, levels - 1));
        }
        return map;
    }

    private static Object plain(Object value, SourceText source, int levels) {
        if (value instanceof TomlTable table) {
            return copy(table, source, levels);
        }
        if (value instanceof TomlArray array) {
            List<Object> list = new ArrayList<>();
            array.toList().forEach(element -> list.add(plain(element, source, levels)));
            return list;
        }
        return value;
    }

    /** The value at a path, if every part in front of the last is a table. */
    static Optional<Object> find(Map<String, Object> root, List<String> path) {
        Object value = root;
        for (String key : path) {
            value = value instanceof Map<?, ?> table ? table.get(key) : null;
        }
        return Optional.ofNullable(value);
    }

    /** The table at a path, made where it is missing. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> table(Map<String, Object> root, List<String> path) {
        Map<String, Object> table = root;
        for (String key : path) {
            table = (Map<String, Object>) table.computeIfAbsent(key, missing -> new LinkedHashMap<>());
        }
        return table;
    }

    /** The same values without tables that hold nothing: a dotted key takes its table along when it goes. */
    static Map<String, Object> withoutEmptyTables(Map<?, ?> map) {
        Map<String, Object> out = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object kept = value instanceof Map<?, ?> table ? withoutEmptyTables(table) : value;
            if (!(kept instanceof Map<?, ?> table) || !table.isEmpty()) {
                out.put((String) key, kept);
            }
        });
        return out;
    }
}

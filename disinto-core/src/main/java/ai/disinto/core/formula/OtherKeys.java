package ai.disinto.core.formula;

import ai.disinto.core.internal.toml.TomlFields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the keys that mean nothing here, so that none is lost. */
final class OtherKeys {
    private final Map<String, Object> found = new LinkedHashMap<>();

    /** Warns about the unknown keys of a table, and keeps their values. */
    void gather(TomlFields table, Set<String> known) {
        table.warnUnknown(known);
        for (String key : table.keys()) {
            if (!known.contains(key)) {
                table.raw(key).ifPresent(value -> found.put(table.path(key), copy(value)));
            }
        }
    }

    /** The values by their full names, as far as they are gathered by now. */
    Map<String, Object> values() {
        return found.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }

    private static Object copy(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(OtherKeys::copy).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copied = new LinkedHashMap<>();
            map.forEach((key, each) -> copied.put(key, copy(each)));
            return Collections.unmodifiableMap(copied);
        }
        return value;
    }
}

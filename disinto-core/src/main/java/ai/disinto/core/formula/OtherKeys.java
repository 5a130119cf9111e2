package ai.disinto.core.formula;

import ai.disinto.core.internal.toml.TomlFields;
import java.util.Collections;
import java.util.LinkedHashMap;
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
                table.raw(key).ifPresent(value -> found.put(table.path(key), value));
            }
        }
    }

    /** The values by their full names, as far as they are gathered by now. */
    Map<String, Object> values() {
        return found.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }
}

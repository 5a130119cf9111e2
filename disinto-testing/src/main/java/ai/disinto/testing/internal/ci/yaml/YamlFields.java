package ai.disinto.testing.internal.ci.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a mapping, with the freedom that workflow files take: one text instead of a list of them. */
final class YamlFields {
    private final Map<?, ?> map;
    private final String where;

    private YamlFields(Map<?, ?> map, String where) {
        this.map = map;
        this.where = where;
    }

    static YamlFields of(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return new YamlFields(map, where);
        }
        throw new WorkflowException(where + " must be a mapping");
    }

    boolean has(String name) {
        return map.get(name) != null;
    }

    @Nullable
    Object raw(String name) {
        return map.get(name);
    }

    String text(String name) {
        return scalar(map.get(name), where + "." + name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    /** A list of texts, or one text, or nothing. */
    List<String> texts(String name) {
        return texts(map.get(name), where + "." + name);
    }

    static List<String> texts(@Nullable Object value, String where) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return List.of(scalar(value, where));
        }
        List<String> out = new ArrayList<>();
        for (Object each : list) {
            out.add(scalar(each, where));
        }
        return List.copyOf(out);
    }

    Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        map.forEach((name, value) -> out.put(scalar(name, where), value));
        return out;
    }

    static String scalar(@Nullable Object value, String where) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map || value instanceof List) {
            throw new WorkflowException(where + " must be a text");
        }
        return value.toString();
    }
}

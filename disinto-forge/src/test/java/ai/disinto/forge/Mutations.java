package ai.disinto.forge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Recorded answers as servers of the future may write them. */
public final class Mutations {
    private Mutations() {}

    /** An answer with one thing changed. */
    public record Change(String name, String field, String json) {}

    /** The answer with each field of each object in it removed, nulled, made another type, and given a sibling. */
    public static List<Change> changed(@Nullable Object answer) {
        List<Change> out = new ArrayList<>();
        objects(answer, new ArrayList<>()).forEach(object -> {
            for (String field : List.copyOf(object.keySet())) {
                Object value = object.get(field);
                for (Object other : new @Nullable Object[] {null, odd(value), "unknown-" + field}) {
                    object.put(field, other);
                    out.add(new Change(field + "=" + other, field, JsonTree.write(answer)));
                }
                object.put(field, value);
                Map<String, @Nullable Object> copy = new LinkedHashMap<>(object);
                object.remove(field);
                out.add(new Change("no " + field, field, JsonTree.write(answer)));
                object.clear();
                object.putAll(copy);
            }
            object.put("zz_sibling", Map.of("id", List.of(1L, "x")));
            out.add(new Change("sibling", "zz_sibling", JsonTree.write(answer)));
            object.remove("zz_sibling");
        });
        return out;
    }

    private static Object odd(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List ? 7L : List.of(Map.of("odd", true));
    }

    /** The objects in a value, of lists those in the first element. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> objects(
            @Nullable Object value, List<Map<String, @Nullable Object>> out) {
        if (value instanceof Map<?, ?> map) {
            out.add((Map<String, @Nullable Object>) map);
            map.values().forEach(each -> objects(each, out));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            objects(list.get(0), out);
        }
        return out;
    }

    /** The value with one element in each list. */
    public static @Nullable Object trimmed(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> out = new LinkedHashMap<>();
            map.forEach((name, each) -> out.put(name.toString(), trimmed(each)));
            return out;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream()
                        .limit(1)
                        .<@Nullable Object>map(each -> trimmed(each))
                        .toList())
                : value;
    }

    /** The names of all fields, so that of answers with the same fields one is enough. */
    public static Set<String> shape(@Nullable Object value) {
        Set<String> out = new TreeSet<>();
        objects(value, new ArrayList<>()).forEach(object -> out.addAll(object.keySet()));
        return out;
    }

    /** The answer with something in place of the marks. */
    public static @Nullable Object real(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> out = new LinkedHashMap<>();
            map.forEach((name, each) -> out.put(name.toString(), real(each)));
            return out;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> out = new ArrayList<>();
            list.forEach(each -> out.add(real(each)));
            return out;
        }
        return value instanceof String text ? real(text) : value;
    }

    private static Object real(String text) {
        return switch (text) {
            case "<id>", "<size>", "<unix>" -> 17L;
            case "<time>" -> "2026-11-23T10:00:00Z";
            default ->
                text.replace("<sha>", "0123456789012345678901234567890123456789")
                        .replace("<id>", "17")
                        .replace("${base}", "http://127.0.0.1:3000");
        };
    }
}

package ai.disinto.compose.edge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object, its members in order. Values are {@link String}, {@link Boolean}, {@link JsonNumber}, {@link JsonNull},
 * {@link List} and this. Immutable. Where members stood in a text is known, and no part of equality.
 */
final class JsonObject {
    private static final JsonObject EMPTY = new JsonObject(Map.of(), Map.of());

    private final Map<String, Object> members;
    private final Map<String, Integer> offsets;

    JsonObject(Map<String, Object> members, Map<String, Integer> offsets) {
        this.members = Collections.unmodifiableMap(members);
        this.offsets = offsets;
    }

    static JsonObject empty() {
        return EMPTY;
    }

    static JsonObject of(String name, Object value) {
        return EMPTY.with(name, value);
    }

    /** This object with a member replaced where it stands, or added behind the others. */
    JsonObject with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return new JsonObject(changed, offsets);
    }

    JsonObject with(String name, int value) {
        return with(name, new JsonNumber(Integer.toString(value)));
    }

    JsonObject withAll(JsonObject others) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        changed.putAll(others.members);
        return new JsonObject(changed, offsets);
    }

    JsonObject without(Iterable<String> names) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        names.forEach(changed::remove);
        return new JsonObject(changed, offsets);
    }

    Map<String, Object> members() {
        return members;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Where the name of a member stood in the text. */
    int offset(String name) {
        return offsets.getOrDefault(name, 0);
    }

    @Nullable
    Object find(String name) {
        return members.get(name);
    }

    Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<JsonObject> object(String name) {
        return members.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The list of a member; empty if it is no list, or not there. */
    List<?> list(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return JsonText.write(this);
    }
}

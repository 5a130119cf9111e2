package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a request. A value of another type than expected is refused with 422, as the server does. */
public final class Body {
    private final ObjectNode node;

    private Body(ObjectNode node) {
        this.node = node;
    }

    /** Reads a body; nothing counts as an empty object. */
    static Body parse(byte[] bytes) {
        if (bytes.length == 0) {
            return new Body(Json.object());
        }
        try {
            JsonNode read = Json.parse(bytes);
            if (read instanceof ObjectNode object) {
                return new Body(object);
            }
        } catch (JacksonException e) {
            // the same answer as for JSON that is no object
        }
        throw Refusal.invalid("[]: invalid character '" + (char) bytes[0] + "' looking for beginning of value");
    }

    /** Whether there is a value that is not {@code null}. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The value as it was sent; missing counts as {@code null}. */
    public JsonNode raw(String name) {
        JsonNode value = node.get(name);
        return value == null ? Json.nothing() : value;
    }

    public Optional<String> text(String name) {
        return typed(name, JsonNode::isString, JsonNode::stringValue, "string");
    }

    /** A text, or nothing. */
    public String textOrEmpty(String name) {
        return text(name).orElse("");
    }

    /**
     * A text that must be there.
     *
     * @param field the name that the server gives it in its refusal
     */
    public String required(String name, String field) {
        return text(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> Refusal.invalid("[" + field + "]: Required"));
    }

    public Optional<Boolean> flag(String name) {
        return typed(name, JsonNode::isBoolean, JsonNode::booleanValue, "bool");
    }

    public boolean isTrue(String name) {
        return flag(name).orElse(false);
    }

    public Optional<Long> number(String name) {
        return typed(name, JsonNode::isIntegralNumber, JsonNode::longValue, "int64");
    }

    public Optional<Instant> instant(String name) {
        return text(name).map(text -> instant(name, text));
    }

    private static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("[]: parsing time \"" + text + "\" of " + name + " failed");
        }
    }

    public Optional<List<String>> texts(String name) {
        return list(name, JsonNode::isString, JsonNode::stringValue, "[]string");
    }

    public Optional<List<Long>> numbers(String name) {
        return list(name, JsonNode::isIntegralNumber, JsonNode::longValue, "[]int64");
    }

    /** A part that is an object. */
    public Optional<Body> object(String name) {
        return typed(name, JsonNode::isObject, value -> new Body((ObjectNode) value), "struct");
    }

    /** Parts that are objects. */
    public Optional<List<Body>> objects(String name) {
        return list(name, JsonNode::isObject, value -> new Body((ObjectNode) value), "[]struct");
    }

    /** The names of all values. */
    public List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    private <T> Optional<T> typed(String name, Predicate<JsonNode> type, Function<JsonNode, T> reader, String wanted) {
        JsonNode value = raw(name);
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!type.test(value)) {
            throw mismatch(name, value, wanted);
        }
        return Optional.of(reader.apply(value));
    }

    private <T> Optional<List<T>> list(
            String name, Predicate<JsonNode> type, Function<JsonNode, T> reader, String wanted) {
        JsonNode value = raw(name);
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isArray()) {
            throw mismatch(name, value, wanted);
        }
        List<T> items = new ArrayList<>();
        for (JsonNode item : value) {
            if (!type.test(item)) {
                throw mismatch(name, item, wanted);
            }
            items.add(reader.apply(item));
        }
        return Optional.of(items);
    }

    private static Refusal mismatch(String name, JsonNode value, String wanted) {
        return Refusal.invalid(
                "[]: json: cannot unmarshal " + kind(value) + " into Go struct field " + name + " of type " + wanted);
    }

    private static String kind(JsonNode value) {
        return value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }
}

package ai.disinto.testing.internal.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes and reads JSON trees. */
public final class Json {
    /** What the server writes for a time that never was. */
    public static final String NEVER = "0001-01-01T00:00:00Z";

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }

    public static <T> ArrayNode array(Collection<T> items, Function<? super T, ? extends JsonNode> renderer) {
        ArrayNode array = array();
        items.forEach(item -> array.add(renderer.apply(item)));
        return array;
    }

    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    /** The thing rendered, or the JSON {@code null}. */
    public static <T> JsonNode orNull(@Nullable T thing, Function<? super T, ? extends JsonNode> renderer) {
        return thing == null ? nothing() : renderer.apply(thing);
    }

    /** The array rendered, or the JSON {@code null} if it is empty: where the server leaves a list unset. */
    public static <T> JsonNode arrayOrNull(Collection<T> items, Function<? super T, ? extends JsonNode> renderer) {
        return items.isEmpty() ? nothing() : array(items, renderer);
    }

    /** A time in seconds, as the server writes it. */
    public static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@link #time} or the JSON {@code null}. */
    public static @Nullable String timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    /**
     * Reads a document.
     *
     * @throws JacksonException if the bytes are no JSON
     */
    public static JsonNode parse(byte[] bytes) {
        return JsonText.read(bytes);
    }

    public static byte[] bytes(JsonNode node) {
        return (JsonText.write(node) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Over many lines, as the server writes what it sends to webhooks. */
    public static byte[] indented(JsonNode node) {
        return IndentedJson.write(node).getBytes(StandardCharsets.UTF_8);
    }
}

package ai.disinto.vault.internal.json;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object of texts, whole numbers and objects of texts. The same fields in the same order are always the same
 * characters, so that a digest of them means something.
 */
public final class JsonFields {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Object> values;

    private JsonFields(Map<String, Object> values) {
        this.values = values;
    }

    public static JsonFields empty() {
        return new JsonFields(new LinkedHashMap<>());
    }

    /** Reads one object; empty if the text is anything else, or has other kinds of values. */
    public static Optional<JsonFields> parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            JsonFields fields = empty();
            boolean known = fields.fill(parser);
            return known && parser.nextToken() == null ? Optional.of(fields) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** This object with one more field at its end. */
    public JsonFields with(String name, String value) {
        return withValue(name, value);
    }

    public JsonFields with(String name, long value) {
        return withValue(name, value);
    }

    public JsonFields with(String name, Map<String, String> value) {
        return withValue(name, new TreeMap<>(value));
    }

    private JsonFields withValue(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new JsonFields(more);
    }

    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public OptionalLong number(String name) {
        return values.get(name) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    @SuppressWarnings("unchecked")
    public Optional<Map<String, String>> texts(String name) {
        return values.get(name) instanceof Map<?, ?> map ? Optional.of((Map<String, String>) map) : Optional.empty();
    }

    /** The object on one line, without a line break at its end. */
    public String render() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            values.forEach((name, value) -> write(json, name, value));
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, String name, Object value) {
        if (value instanceof Long number) {
            json.writeNumberProperty(name, number);
        } else if (value instanceof Map<?, ?> map) {
            json.writeObjectPropertyStart(name);
            map.forEach((key, text) -> json.writeStringProperty((String) key, (String) text));
            json.writeEndObject();
        } else {
            json.writeStringProperty(name, (String) value);
        }
    }

    private boolean fill(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Optional<Object> value = value(parser, parser.nextToken());
            if (value.isEmpty()) {
                return false;
            }
            values.put(name, value.get());
        }
        return true;
    }

    private static Optional<Object> value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> Optional.of(parser.getString());
            case VALUE_NUMBER_INT -> whole(parser.getString());
            case START_OBJECT -> texts(parser);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> whole(String digits) {
        try {
            return Optional.of(Long.valueOf(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> texts(JsonParser parser) {
        Map<String, String> out = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                return Optional.empty();
            }
            out.put(name, parser.getString());
        }
        return Optional.of(out);
    }
}

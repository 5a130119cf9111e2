package ai.disinto.forge.internal.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the body of an answer, keeping only what a decoder wants. */
public final class JsonAnswer {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonAnswer() {}

    /**
     * Reads a body that is one object.
     *
     * @throws JsonException if it is not, or lacks a required field
     */
    public static <T> T object(byte[] body, Decoder<T> decoder) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonException("the answer is no JSON object", null);
            }
            return decoder.decode(readObject(parser, decoder));
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /**
     * Reads a body that is a list of objects. {@code null} instead of the list is an empty one, what is no
     * object in the list is an empty row, for what it stands for could not be shown.
     *
     * @throws JsonException if it is no list, or an element lacks a required field
     */
    public static <T> List<Optional<T>> list(byte[] body, Decoder<T> decoder) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.VALUE_NULL) {
                return List.of();
            }
            if (first != JsonToken.START_ARRAY) {
                throw new JsonException("the answer is no JSON list", null);
            }
            List<Optional<T>> out = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                out.add(element(parser, token, decoder));
            }
            return out;
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static <T> Optional<T> element(JsonParser parser, JsonToken token, Decoder<T> decoder) {
        if (token == JsonToken.START_OBJECT) {
            return Optional.of(decoder.decode(readObject(parser, decoder)));
        }
        parser.skipChildren();
        return Optional.empty();
    }

    private static JsonObject readObject(JsonParser parser, Decoder<?> decoder) {
        JsonObject out = new JsonObject();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (!decoder.wants(name)) {
                parser.skipChildren();
                continue;
            }
            Object value = readValue(parser, token, decoder);
            if (value != null) {
                out.put(name, value);
            }
        }
        return out;
    }

    private static @Nullable Object readValue(JsonParser parser, JsonToken token, Decoder<?> decoder) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> readObject(parser, decoder);
            case START_ARRAY -> readList(parser, decoder);
            default -> null;
        };
    }

    private static @Nullable Object integer(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? null : (Object) parser.getLongValue();
    }

    private static List<Object> readList(JsonParser parser, Decoder<?> decoder) {
        List<Object> out = null;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object value = readValue(parser, token, decoder);
            if (value != null) {
                out = out == null ? new ArrayList<>(4) : out;
                out.add(value);
            }
        }
        return out == null ? Collections.emptyList() : out;
    }

    private static JsonException broken(JacksonException e) {
        var location = e.getLocation();
        String where =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new JsonException("the answer is no complete JSON" + where, null);
    }
}

package ai.disinto.forge.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON that somebody wrote: everything in it, with the places. */
public final class JsonTree {
    private static final int DEEPEST = 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser parser;
    private final int base;

    private JsonTree(JsonParser parser, int base) {
        this.parser = parser;
        this.base = base;
    }

    /**
     * Reads a text that is one value. Of a list, each element goes to a receiver as soon as it is complete, so that those
     * before an error are known.
     *
     * @param text the text
     * @param base what to add to all offsets
     * @param element takes the elements of a list, or the value that is none
     * @throws JsonSyntaxException if the text is no JSON, nests too deep, or goes on behind the value
     */
    public static void read(String text, int base, Consumer<JsonNode> element) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            new JsonTree(parser, base).read(element);
        } catch (JacksonException e) {
            int at = e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset();
            throw new JsonSyntaxException(base + Math.max(0, Math.min(at, text.length())));
        }
    }

    private void read(Consumer<JsonNode> element) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new JsonSyntaxException(base);
        }
        if (first != JsonToken.START_ARRAY) {
            element.accept(value(first));
        } else {
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                element.accept(value(token));
            }
        }
        if (parser.nextToken() != null) {
            throw new JsonSyntaxException(here());
        }
    }

    private JsonNode value(JsonToken token) {
        int offset = here();
        return switch (token) {
            case START_OBJECT -> fields(offset);
            case START_ARRAY -> items(offset);
            case VALUE_STRING -> new JsonNode.Text(offset, parser.getString());
            case VALUE_NUMBER_INT -> whole(offset);
            case VALUE_NUMBER_FLOAT -> new JsonNode.Other(offset, "a number with a fraction");
            case VALUE_TRUE, VALUE_FALSE -> new JsonNode.Other(offset, "a truth value");
            default -> new JsonNode.Other(offset, "null");
        };
    }

    private JsonNode whole(int offset) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new JsonNode.Other(offset, "a number beyond all limits")
                : new JsonNode.Whole(offset, parser.getLongValue());
    }

    private JsonNode fields(int offset) {
        List<JsonNode.Field> all = new ArrayList<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            int at = here();
            all.add(new JsonNode.Field(name, at, value(parser.nextToken())));
        }
        return new JsonNode.Fields(offset, List.copyOf(all));
    }

    private JsonNode items(int offset) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            all.add(value(token));
        }
        return new JsonNode.Items(offset, List.copyOf(all));
    }

    private int here() {
        return base + (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
    }
}

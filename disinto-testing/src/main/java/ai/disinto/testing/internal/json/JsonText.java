package ai.disinto.testing.internal.json;

import java.io.StringWriter;
import java.math.BigInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes trees as a mapper does, without one: making a mapper takes a fifth of the first start of a forge.
 * Depth is limited by the parser.
 */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonText() {}

    /**
     * Reads a document; an empty one is a missing node.
     *
     * @throws JacksonException if it is no JSON, or goes on behind its end
     */
    static JsonNode read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return MissingNode.getInstance();
            }
            JsonNode node = node(parser, first);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "there is something behind the document");
            }
            return node;
        }
    }

    static String write(JsonNode node) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(generator, node);
        }
        return out.toString();
    }

    private static JsonNode node(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode object(JsonParser parser) {
        ObjectNode out = NODES.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            out.set(name, node(parser, parser.nextToken()));
        }
        return out;
    }

    private static ArrayNode array(JsonParser parser) {
        ArrayNode out = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            out.add(node(parser, token));
        }
        return out;
    }

    private static JsonNode integer(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private static void write(JsonGenerator out, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeStartObject();
                node.forEachEntry((name, value) -> {
                    out.writeName(name);
                    write(out, value);
                });
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                node.forEach(each -> write(out, each));
                out.writeEndArray();
            }
            case STRING -> out.writeString(node.stringValue());
            case NUMBER -> number(out, node);
            case BOOLEAN -> out.writeBoolean(node.booleanValue());
            default -> out.writeNull();
        }
    }

    private static void number(JsonGenerator out, JsonNode node) {
        if (!node.isIntegralNumber()) {
            out.writeNumber(node.doubleValue());
        } else if (node.canConvertToLong()) {
            out.writeNumber(node.longValue());
        } else {
            out.writeNumber(new BigInteger(node.asString()));
        }
    }
}

package ai.disinto.testing.internal.json;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes JSON over many lines, byte for byte as the server does. */
final class IndentedJson {
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    static String write(JsonNode node) {
        IndentedJson writer = new IndentedJson();
        writer.node(node, "\n");
        return writer.out.toString();
    }

    private void node(JsonNode node, String indent) {
        if (node.isObject()) {
            object(node, indent);
        } else if (node.isArray()) {
            array(node, indent);
        } else {
            out.append(node.isString() ? escaped(node.toString()) : node.toString());
        }
    }

    private void object(JsonNode node, String indent) {
        if (node.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        for (Iterator<Map.Entry<String, JsonNode>> i = node.properties().iterator(); i.hasNext(); ) {
            Map.Entry<String, JsonNode> property = i.next();
            out.append(indent)
                    .append(STEP)
                    .append('"')
                    .append(property.getKey())
                    .append("\": ");
            node(property.getValue(), indent + STEP);
            out.append(i.hasNext() ? "," : "");
        }
        out.append(indent).append('}');
    }

    private void array(JsonNode node, String indent) {
        if (node.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (Iterator<JsonNode> i = node.iterator(); i.hasNext(); ) {
            out.append(indent).append(STEP);
            node(i.next(), indent + STEP);
            out.append(i.hasNext() ? "," : "");
        }
        out.append(indent).append(']');
    }

    private static String escaped(String quoted) {
        return quoted.replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}

package ai.disinto.compose.caddy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that Caddy makes of a file, as lines for people: servers, matchers, handlers. Left out is what versions of Caddy
 * say in different words: names of patterns, how {@code copy_headers} copies, and whether handlers that always come one
 * after the other are one route.
 */
final class AdaptedRoutes {
    private final List<String> lines = new ArrayList<>();

    private AdaptedRoutes() {}

    static AdaptedRoutes of(String json) {
        AdaptedRoutes routes = new AdaptedRoutes();
        JsonNode root = new ObjectMapper().readTree(json);
        unnamed(root);
        root.properties().forEach(part -> {
            if (!part.getKey().equals("apps")) {
                routes.lines.add(part.getKey() + " " + part.getValue());
            }
        });
        for (Map.Entry<String, JsonNode> app : root.path("apps").properties()) {
            for (Map.Entry<String, JsonNode> part : app.getValue().properties()) {
                routes.app(app.getKey() + "." + part.getKey(), part.getValue());
            }
        }
        return routes;
    }

    /** Each on a line of its own. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    private static void unnamed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("pattern")) {
                object.remove("name");
            }
            for (JsonNode response : object.path("handle_response")) {
                ((ObjectNode) response).remove("routes");
            }
        }
        node.forEach(AdaptedRoutes::unnamed);
    }

    private void app(String name, JsonNode part) {
        if (!name.equals("http.servers")) {
            lines.add(name + " " + part);
            return;
        }
        for (Map.Entry<String, JsonNode> server : part.properties()) {
            for (Map.Entry<String, JsonNode> setting : server.getValue().properties()) {
                if (!setting.getKey().equals("routes")) {
                    lines.add(server.getKey() + " " + setting.getKey() + " " + setting.getValue());
                }
            }
            routes(server.getValue().path("routes"), "  ");
        }
    }

    private void routes(JsonNode routes, String indent) {
        for (JsonNode route : routes) {
            StringBuilder line = new StringBuilder(indent);
            route.properties().forEach(part -> {
                if (!part.getKey().equals("handle")) {
                    line.append(part.getKey())
                            .append(' ')
                            .append(part.getValue())
                            .append(' ');
                }
            });
            boolean always = line.length() == indent.length();
            if (!always) {
                lines.add(line.append("->").toString());
            }
            for (JsonNode handler : route.path("handle")) {
                handler(handler, always ? indent : indent + "  ");
            }
        }
    }

    private void handler(JsonNode handler, String indent) {
        StringBuilder line =
                new StringBuilder(indent).append(handler.path("handler").asString());
        handler.properties().forEach(part -> {
            if (!part.getKey().equals("handler") && !part.getKey().equals("routes")) {
                line.append(' ').append(part.getKey()).append(' ').append(part.getValue());
            }
        });
        lines.add(line.toString());
        routes(handler.path("routes"), indent + "  ");
    }
}

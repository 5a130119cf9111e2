package ai.disinto.testing.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A delivery that a real server made; what differs from run to run is replaced by the marks of the recordings. */
record RecordedDelivery(String name, Map<String, String> headers, JsonNode body) {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<String> NUMBERS = Set.of("id", "repo_id", "size");
    /** Depends on how far the check was when the server wrote the message. */
    private static final Set<String> TIMING = Set.of("mergeable");

    static List<RecordedDelivery> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(RecordedDelivery::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedDelivery read(Path file) {
        JsonNode node = MAPPER.readTree(file);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        node.get("headers").properties().forEach(header -> {
            if (!header.getKey().endsWith(" as computed")) {
                headers.put(header.getKey(), header.getValue().stringValue());
            }
        });
        JsonNode body = MAPPER.readTree(node.get("body").stringValue());
        return new RecordedDelivery(file.getFileName().toString(), headers, marked("", body));
    }

    boolean signed() {
        return !headers.getOrDefault("X-Forgejo-Signature", "").isEmpty();
    }

    /** What makes it the same as another one: type, action, and whether it is signed. */
    static String key(String eventType, JsonNode body, boolean signed) {
        return eventType + " " + body.path("action").asString("")
                + body.path("ref").asString("") + " " + signed;
    }

    String key() {
        return key(headers.getOrDefault("X-Forgejo-Event-Type", ""), body, signed());
    }

    private static JsonNode marked(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode marked = MAPPER.createObjectNode();
            object.properties().forEach(entry -> marked.set(entry.getKey(), marked(entry.getKey(), entry.getValue())));
            return marked;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode marked = MAPPER.createArrayNode();
            array.forEach(item -> marked.add(marked(name, item)));
            return marked;
        }
        if (TIMING.contains(name)) {
            return StringNode.valueOf("<volatile>");
        }
        if (node.isNumber() && NUMBERS.contains(name)) {
            return StringNode.valueOf("<id>");
        }
        return node.isString() ? StringNode.valueOf(marked(node.stringValue())) : node;
    }

    private static String marked(String text) {
        return text.replaceAll("http://127\\.0\\.0\\.1:\\d+", "\\${base}")
                .replaceAll("/avatars/[0-9a-f]+", "/avatars/<avatar>")
                .replaceAll("(?!0{40})\\b[0-9a-f]{40}\\b", "<sha>")
                .replaceAll("2026-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "<time>")
                .replaceAll("(/labels/|/releases/|#issuecomment-)\\d+", "$1<id>");
    }
}

package ai.disinto.testing.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The two pipelines of one commit, that of the push and that of the pull request, come in any order: the real server
 * hears of both at the same time. Which it is shows in the first list of pull requests.
 */
final class SwappedNumbers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private boolean swapped;

    /** The recorded answer with the numbers that the server chose. */
    JsonNode adapted(JsonNode recorded, JsonNode seen) {
        boolean ofPull = recorded.path(0).path("event").asString("").equals("pull_request");
        if (ofPull && recorded.path(0).path("number").asInt(0) == 12) {
            swapped = seen.path(0).path("number").asInt(0) == 13;
        }
        return swapped ? sorted(swap(recorded)) : recorded;
    }

    private static JsonNode swap(JsonNode recorded) {
        String text = recorded.toString()
                .replace("\"number\":12,", "\"number\":-13,")
                .replace("\"number\":13,", "\"number\":12,")
                .replace("\"number\":-13,", "\"number\":13,")
                .replace("/pipeline/12/", "/pipeline/-13/")
                .replace("/pipeline/13/", "/pipeline/12/")
                .replace("/pipeline/-13/", "/pipeline/13/");
        return MAPPER.readTree(text);
    }

    private static JsonNode sorted(JsonNode answer) {
        if (!answer.isArray() || !answer.path(0).has("number")) {
            return answer;
        }
        List<JsonNode> items = new ArrayList<>();
        answer.forEach(items::add);
        items.sort(Comparator.comparingInt((JsonNode each) -> each.get("number").asInt())
                .reversed());
        ArrayNode out = MAPPER.createArrayNode();
        items.forEach(out::add);
        return out;
    }
}

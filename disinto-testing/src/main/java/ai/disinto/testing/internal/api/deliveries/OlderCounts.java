package ai.disinto.testing.internal.api.deliveries;

import ai.disinto.testing.internal.line.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Before line 15 the server writes down some counts as they were before the event. */
final class OlderCounts {
    private static final String ISSUES = "open_issues_count";
    private static final String PULLS = "open_pr_counter";

    private OlderCounts() {}

    static void apply(Line line, String action, ObjectNode payload) {
        int change = change(action);
        if (line.atLeast(15) || change == 0) {
            return;
        }
        if (payload.has("issue")) {
            lessen(payload.path("repository"), ISSUES, change);
        } else if (action.equals("opened")) {
            lessen(payload.path("pull_request").path("base").path("repo"), PULLS, change);
            lessen(payload.path("pull_request").path("head").path("repo"), PULLS, change);
        }
    }

    private static int change(String action) {
        return switch (action) {
            case "opened", "reopened" -> 1;
            case "closed" -> -1;
            default -> 0;
        };
    }

    private static void lessen(JsonNode repository, String field, int change) {
        if (repository instanceof ObjectNode object && object.has(field)) {
            object.put(field, object.get(field).intValue() - change);
        }
    }
}

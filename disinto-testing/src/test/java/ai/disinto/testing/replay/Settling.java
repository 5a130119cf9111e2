package ai.disinto.testing.replay;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Says when a call need not be repeated any more. */
final class Settling {
    private static final String TRY_AGAIN = "try again";

    private Settling() {}

    static boolean isSettled(JsonNode step, int status, JsonNode answer) {
        JsonNode recorded = step.get("answer");
        if (status == 405 && message(answer).contains(TRY_AGAIN)) {
            return step.get("status").intValue() == 405 && message(recorded).contains(TRY_AGAIN);
        }
        if (status != step.get("status").intValue()) {
            return false;
        }
        if (recorded.isObject() && recorded.has("merged")) {
            return recorded.get("merged").equals(answer.path("merged"));
        }
        return !recorded.isArray() || stale(recorded).equals(stale(answer));
    }

    private static String message(JsonNode answer) {
        return answer.path("message").stringValue("");
    }

    private static List<JsonNode> stale(JsonNode reviews) {
        return StreamSupport.stream(reviews.spliterator(), false)
                .map(review -> review.path("stale"))
                .toList();
    }
}

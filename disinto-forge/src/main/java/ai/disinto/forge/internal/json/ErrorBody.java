package ai.disinto.forge.internal.json;

import ai.disinto.forge.internal.http.HttpAnswer;
import ai.disinto.forge.internal.http.Redaction;

/** What the body of a failed answer says, fit to be shown. */
public final class ErrorBody {
    private static final Decoder<String> MESSAGE = Decoder.of(json -> json.text("message"), "message");
    private static final int LONGEST = 500;

    private ErrorBody() {}

    public static String message(HttpAnswer answer, Redaction redaction) {
        return shown(redaction.clean(raw(answer)));
    }

    /** Whether the server did not even know the path: those answers are no JSON. */
    public static boolean isUnknownRoute(HttpAnswer answer) {
        return answer.status() == 404
                && answer.body().length > 0
                && !contentType(answer).contains("json");
    }

    private static String raw(HttpAnswer answer) {
        if (contentType(answer).contains("html")) {
            return "";
        }
        if (!contentType(answer).contains("json")) {
            return answer.text();
        }
        try {
            return JsonAnswer.object(answer.body(), MESSAGE);
        } catch (JsonException e) {
            return "";
        }
    }

    private static String contentType(HttpAnswer answer) {
        return answer.header("Content-Type").orElse("");
    }

    private static String shown(String text) {
        StringBuilder out = new StringBuilder();
        text.strip().codePoints().limit(LONGEST).forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return out.toString();
    }
}

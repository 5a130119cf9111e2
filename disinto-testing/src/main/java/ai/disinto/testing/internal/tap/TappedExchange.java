package ai.disinto.testing.internal.tap;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A request and its answer.
 *
 * @param path as it was sent, without the query
 * @param query as it was sent, without question mark
 * @param requestType the media type of the request; empty if it had none
 * @param answerType the media type of the answer; empty if it had none
 */
@SuppressWarnings("ArrayRecordComponent")
public record TappedExchange(
        String method,
        String path,
        String query,
        String requestType,
        byte[] request,
        int status,
        String answerType,
        byte[] answer) {
    private static final int LONGEST = 400;
    private static final Pattern SECRETS =
            Pattern.compile("(\"(?:sha1|token|password|client_secret|secret|data)\"\\s*:\\s*\")[^\"]*");

    /** Whether both sides are JSON, or empty. */
    public boolean isJsonAnswer() {
        return answerType.contains("json");
    }

    /** One line for each direction, without secrets. */
    @Override
    public String toString() {
        String target = query.isEmpty() ? path : path + "?" + query;
        String answered = status == 0 ? "no answer" : status + " " + shown(answer);
        return (method + " " + target + " " + shown(request)).strip() + "\n    -> " + answered.strip();
    }

    private static String shown(byte[] body) {
        String text = SECRETS.matcher(new String(body, StandardCharsets.UTF_8).strip())
                .replaceAll("$1(hidden)")
                .replaceAll("\\s+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}

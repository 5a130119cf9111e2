package ai.disinto.forge.pull;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonException;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Finds an opinion in what a reviewing agent wrote. */
final class OpinionJson {
    private static final int TRIES = 20;
    private static final Decoder<Optional<ReviewOpinion>> DECODER =
            Decoder.of(OpinionJson::opinion, "verdict", "verdict_reason", "review_markdown");

    private OpinionJson() {}

    /** Looks at what begins in a line with a brace and goes to the last brace, from the last such line upwards. */
    static Optional<ReviewOpinion> find(String text) {
        int end = text.lastIndexOf('}') + 1;
        int start = end;
        for (int tries = 0; tries < TRIES && start > 0; tries++) {
            start = begin(text, start - 1);
            Optional<ReviewOpinion> found = start < 0 ? Optional.empty() : read(text.substring(start, end));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The last place before another one where a line begins with a brace, or -1. */
    private static int begin(String text, int before) {
        int line = text.lastIndexOf("\n{", before - 1);
        return line >= 0 ? line + 1 : begins(text, before);
    }

    private static int begins(String text, int before) {
        return before >= 0 && text.startsWith("{") ? 0 : -1;
    }

    private static Optional<ReviewOpinion> read(String json) {
        try {
            return JsonAnswer.object(json.getBytes(StandardCharsets.UTF_8), DECODER);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Optional<ReviewOpinion> opinion(JsonObject object) {
        String word = object.text("verdict");
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(word))
                .findFirst()
                .map(verdict -> new ReviewOpinion(
                        verdict, object.text("verdict_reason"), object.text("review_markdown")));
    }
}

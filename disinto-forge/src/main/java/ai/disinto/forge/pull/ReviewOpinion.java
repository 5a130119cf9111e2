package ai.disinto.forge.pull;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonException;
import ai.disinto.forge.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reviewer thinks of a commit.
 *
 * @param verdict what is to happen
 * @param reason why, in one line
 * @param text the review, Markdown; may be empty
 */
public record ReviewOpinion(Verdict verdict, String reason, String text) {
    private static final Decoder<Optional<ReviewOpinion>> DECODER =
            Decoder.of(ReviewOpinion::read, "verdict", "verdict_reason", "review_markdown");

    /** What is to happen. */
    public enum Verdict {
        /** It may be merged. */
        APPROVE,
        /** Something has to change first. */
        REQUEST_CHANGES,
        /** Something has to be talked about first; for the forge the same as a request for changes. */
        DISCUSS
    }

    /**
     * Checks that nothing is missing.
     *
     * @param verdict what is to happen
     * @param reason why
     * @param text the review
     */
    public ReviewOpinion {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Reads what a reviewer wrote down: an object with {@code verdict}, {@code verdict_reason} and
     * {@code review_markdown}.
     *
     * @param json the text of the file; whoever wrote it may have written anything
     * @return the opinion; empty if it is no such object, or the verdict is none of the three words
     */
    public static Optional<ReviewOpinion> find(String json) {
        byte[] bytes = Objects.requireNonNull(json, "json").getBytes(StandardCharsets.UTF_8);
        try {
            return JsonAnswer.object(bytes, DECODER);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Optional<ReviewOpinion> read(JsonObject json) {
        String word = json.text("verdict").strip();
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.name().equals(word))
                .map(verdict -> new ReviewOpinion(verdict, json.text("verdict_reason"), json.text("review_markdown")))
                .findFirst();
    }

    /** Answers the verdict; the words are the reviewer's. */
    @Override
    public String toString() {
        return verdict.name();
    }
}

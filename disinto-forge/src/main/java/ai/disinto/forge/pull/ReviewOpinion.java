package ai.disinto.forge.pull;

import java.util.Objects;
import java.util.Optional;

/**
 * What a reviewer thinks of a commit.
 *
 * @param verdict what is to happen
 * @param reason why, in one line
 * @param text the review, Markdown; may be empty
 */
public record ReviewOpinion(Verdict verdict, String reason, String text) {
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
     * Finds the opinion in what a reviewing agent wrote: a JSON object with {@code verdict}, {@code verdict_reason} and
     * {@code review_markdown}, whose opening brace begins a line. What follows the last closing brace does not matter.
     *
     * @param text the text
     * @return the opinion of the last such object; empty if there is none
     */
    public static Optional<ReviewOpinion> find(String text) {
        return OpinionJson.find(Objects.requireNonNull(text, "text"));
    }

    /** Answers the verdict; the words are the reviewer's. */
    @Override
    public String toString() {
        return verdict.name();
    }
}

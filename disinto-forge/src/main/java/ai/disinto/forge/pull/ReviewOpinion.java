package ai.disinto.forge.pull;

import java.util.Objects;

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

    /** Answers the verdict; the words are the reviewer's. */
    @Override
    public String toString() {
        return verdict.name();
    }
}

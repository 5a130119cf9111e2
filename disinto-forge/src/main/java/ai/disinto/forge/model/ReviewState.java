package ai.disinto.forge.model;

import java.util.Objects;

/** The verdict of a review. */
public enum ReviewState {
    /** The change may go in. */
    APPROVED,
    /** The change must not go in as it is. */
    REQUEST_CHANGES,
    /** Neither: a remark. */
    COMMENT,
    /** A draft that only its author sees. */
    PENDING,
    /** No verdict: somebody was asked for one. */
    REQUEST_REVIEW,
    /** A word that this library does not know; the review has it as text. */
    UNKNOWN;

    /**
     * Reads the word of the server.
     *
     * @param text such as {@code APPROVED}
     * @return the verdict, {@link #UNKNOWN} if the word is not known
     */
    public static ReviewState of(String text) {
        Objects.requireNonNull(text, "text");
        for (ReviewState each : values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        return UNKNOWN;
    }
}

package ai.disinto.testing.internal.git;

import java.util.Optional;
import java.util.stream.Stream;

/** How the commits of a branch get into another. */
public enum MergeStyle {
    MERGE("merge"),
    REBASE("rebase"),
    REBASE_MERGE("rebase-merge"),
    SQUASH("squash"),
    FAST_FORWARD_ONLY("fast-forward-only");

    private final String word;

    MergeStyle(String word) {
        this.word = word;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    public static Optional<MergeStyle> of(String word) {
        return Stream.of(values()).filter(style -> style.word.equals(word)).findFirst();
    }
}

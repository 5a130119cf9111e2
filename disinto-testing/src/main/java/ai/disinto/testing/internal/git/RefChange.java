package ai.disinto.testing.internal.git;

/** A reference moved from one commit to another; {@link #NONE} stands for not being there. */
public record RefChange(String ref, String before, String after) {
    public static final String NONE = "0000000000000000000000000000000000000000";

    private static final String BRANCHES = "refs/heads/";
    private static final String TAGS = "refs/tags/";
    private static final String REVIEWS = "refs/for/";

    public boolean creates() {
        return before.equals(NONE);
    }

    public boolean deletes() {
        return after.equals(NONE);
    }

    public boolean isBranch() {
        return ref.startsWith(BRANCHES);
    }

    public boolean isTag() {
        return ref.startsWith(TAGS);
    }

    /** Whether it asks to open or update a pull request instead of moving anything. */
    public boolean isForReview() {
        return ref.startsWith(REVIEWS);
    }

    /** The name without {@code refs/heads/}, {@code refs/tags/} or {@code refs/for/}. */
    public String shortName() {
        if (isBranch()) {
            return ref.substring(BRANCHES.length());
        }
        if (isForReview()) {
            return ref.substring(REVIEWS.length());
        }
        return isTag() ? ref.substring(TAGS.length()) : ref;
    }
}

package ai.disinto.testing.internal.git;

/** A reference moved from one commit to another; {@link #NONE} stands for not being there. */
public record RefChange(String ref, String before, String after) {
    public static final String NONE = "0000000000000000000000000000000000000000";

    private static final String BRANCHES = "refs/heads/";
    private static final String TAGS = "refs/tags/";

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

    /** The name without {@code refs/heads/} or {@code refs/tags/}. */
    public String shortName() {
        if (isBranch()) {
            return ref.substring(BRANCHES.length());
        }
        return isTag() ? ref.substring(TAGS.length()) : ref;
    }
}

package ai.disinto.testing.internal.git;

/** What changed in one file between two commits; {@code oldPath} differs where it was renamed. */
public record DiffFile(
        Kind kind, String path, String oldPath, String oldSha, String newSha, int additions, int deletions) {
    /** What happened to the file. */
    public enum Kind {
        ADDED,
        MODIFIED,
        DELETED,
        RENAMED,
        COPIED
    }

    public int changes() {
        return additions + deletions;
    }
}

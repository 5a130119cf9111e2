package ai.disinto.forge.git;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one file between two commits. Paths are what somebody wrote. Immutable. */
public final class FileDiff {
    /** What became of it. */
    public enum Status {
        /** It is new. */
        ADDED,
        /** Its content or its rights changed. */
        MODIFIED,
        /** It is gone. */
        DELETED,
        /** It has another path, and perhaps other content. */
        RENAMED
    }

    private final Status status;
    private final String path;
    private final @Nullable String formerPath;

    FileDiff(Status status, String path, @Nullable String formerPath) {
        this.status = status;
        this.path = path;
        this.formerPath = formerPath;
    }

    /** {@return what became of it} */
    public Status status() {
        return status;
    }

    /** {@return its path; of a file that is gone, the one it had} */
    public String path() {
        return path;
    }

    /** {@return the path that it had, if it was renamed} */
    public Optional<String> formerPath() {
        return Optional.ofNullable(formerPath);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileDiff that
                && status == that.status
                && path.equals(that.path)
                && Objects.equals(formerPath, that.formerPath);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, path, formerPath);
    }

    @Override
    public String toString() {
        return status + " " + (formerPath == null ? "" : formerPath + " to ") + path;
    }
}

package ai.disinto.core.ops;

import java.util.Objects;

/**
 * One changed path of a commit or pull request, as the forge or git reports it. The path is taken as it is: {@link
 * OpsIntent#check} refuses what is unsafe.
 *
 * @param path the path of the file
 * @param kind what happens to it
 */
public record OpsChange(String path, Kind kind) {
    /** What happens to a file. */
    public enum Kind {
        /** The file is new. */
        ADDED,
        /** The file has other content, or another mode. */
        MODIFIED,
        /** The file is gone. */
        DELETED
    }

    /**
     * Makes a change.
     *
     * @param path the path of the file
     * @param kind what happens to it
     */
    public OpsChange {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * Answers the change that a new file is.
     *
     * @param path its path
     * @return the change
     */
    public static OpsChange added(String path) {
        return new OpsChange(path, Kind.ADDED);
    }

    /**
     * Answers the change that other content is.
     *
     * @param path the path of the file
     * @return the change
     */
    public static OpsChange modified(String path) {
        return new OpsChange(path, Kind.MODIFIED);
    }

    /**
     * Answers the change that a removed file is.
     *
     * @param path its path
     * @return the change
     */
    public static OpsChange deleted(String path) {
        return new OpsChange(path, Kind.DELETED);
    }
}

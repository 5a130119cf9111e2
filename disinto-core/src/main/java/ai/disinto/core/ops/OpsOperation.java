package ai.disinto.core.ops;

import java.util.Objects;

/**
 * One step of an {@link OpsPlan}.
 *
 * @param kind what is done
 * @param path where
 * @param content the content of a new file; empty for the other kinds and for keep files
 */
public record OpsOperation(Kind kind, OpsPath path, String content) {
    /** What a step does. No kind changes or removes what people wrote. */
    public enum Kind {
        /** Makes one directory. */
        CREATE_DIRECTORY,
        /** Writes a new file, in one piece. */
        CREATE_FILE,
        /** Removes an unfinished file that an interrupted run left behind. */
        REMOVE_LEFTOVER
    }

    /**
     * Makes a step.
     *
     * @param kind what is done
     * @param path where
     * @param content the content of a new file
     */
    public OpsOperation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(content, "content");
    }

    /** Answers the step in words, such as {@code create file portfolio.md (12 characters)}. */
    @Override
    public String toString() {
        return switch (kind) {
            case CREATE_DIRECTORY -> "create directory " + path;
            case CREATE_FILE -> "create file " + path + " (" + content.length() + " characters)";
            case REMOVE_LEFTOVER -> "remove unfinished file " + path;
        };
    }
}

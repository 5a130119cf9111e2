package ai.disinto.core.formula;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that an agent is given to read: {@code AGENTS.md} from the project's repository, {@code ops:RESOURCES.md}
 * from the ops repository. The path cannot lead out of its repository by its wording; a symbolic link still can.
 *
 * @param root the repository
 * @param path the path inside it, with forward slashes
 */
public record ContextFile(Root root, String path) {
    private static final String OPS_PREFIX = "ops:";

    /** The repository that a context file comes from. */
    public enum Root {
        /** The repository of the project; written without a prefix. */
        PROJECT,
        /** The ops repository; written with the prefix {@code ops:}. */
        OPS
    }

    /**
     * Checks the path.
     *
     * @param root the repository
     * @param path the path inside it
     * @throws IllegalArgumentException if the path is empty, absolute, leads out of its folder, or has a colon in its
     *     first part, a backslash or a control character
     */
    public ContextFile {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(path, "path");
        if (!FormulaNames.isInside(path)) {
            throw new IllegalArgumentException("path must lead to a file inside the repository, got \"" + path + "\"");
        }
    }

    /**
     * Reads a context file as formulas and run scripts write it.
     *
     * @param text a path, with the prefix {@code ops:} for the ops repository
     * @return the file
     * @throws IllegalArgumentException if the text is none; the message shows it
     */
    public static ContextFile parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("\"" + text
                        + "\" is no context file: write a path inside the project, or ops: and a path inside the ops"
                        + " repository"));
    }

    /**
     * Reads a text that may be no context file.
     *
     * @param text the text
     * @return the file, or empty when the text is none
     */
    public static Optional<ContextFile> find(String text) {
        Objects.requireNonNull(text, "text");
        boolean ops = text.startsWith(OPS_PREFIX);
        String path = ops ? text.substring(OPS_PREFIX.length()) : text;
        return FormulaNames.isInside(path)
                ? Optional.of(new ContextFile(ops ? Root.OPS : Root.PROJECT, path))
                : Optional.empty();
    }

    /**
     * Answers where the file is on this machine. Nothing is read.
     *
     * @param project the work tree of the project
     * @param ops the work tree of the ops repository
     * @return the path below one of the two
     */
    public Path resolve(Path project, Path ops) {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(ops, "ops");
        return (root == Root.OPS ? ops : project).resolve(path);
    }

    /** Answers the file as formulas write it. */
    @Override
    public String toString() {
        return (root == Root.OPS ? OPS_PREFIX : "") + path;
    }
}

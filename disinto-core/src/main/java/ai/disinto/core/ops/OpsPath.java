package ai.disinto.core.ops;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The path of a file or directory inside an operations repository, such as {@code vault/pending/tls.md}.
 *
 * <p>Always relative and normal: no {@code ..}, no empty part, no {@code .git}, no backslash, no control character,
 * no blank around a part. So it cannot lead out of the repository, whoever wrote it.
 *
 * @param value the path with {@code /} between its parts, at most 1,000 characters
 */
public record OpsPath(String value) implements Comparable<OpsPath> {
    private static final int LONGEST = 1_000;
    private static final String[] ROOTS = {"$OPS_REPO_ROOT/", "${OPS_REPO_ROOT}/"};

    /**
     * Takes a path that is already normal.
     *
     * @param value the path
     * @throws IllegalArgumentException if it is not safe or not normal
     */
    public OpsPath {
        Objects.requireNonNull(value, "value");
        if (normal(value).filter(value::equals).isEmpty()) {
            throw new IllegalArgumentException("\"" + value + "\" is no path inside an operations repository: write it"
                    + " relative to the repository, with / between its parts and without ..");
        }
    }

    /**
     * Reads a path.
     *
     * @param path the path; {@code ./}, doubled slashes and a slash at the end are left out
     * @return the path
     * @throws IllegalArgumentException if it leads out of the repository or has a part that is not allowed
     */
    public static OpsPath of(String path) {
        return new OpsPath(normal(path).orElse(path));
    }

    /**
     * Reads a path that somebody wrote, for example into the prerequisite tree. Also takes paths that begin with the
     * variable {@code $OPS_REPO_ROOT}.
     *
     * @param path the text
     * @return the path, or empty when the text is no path inside the repository
     */
    public static Optional<OpsPath> find(String path) {
        String relative = Objects.requireNonNull(path, "path").strip();
        for (String root : ROOTS) {
            relative = relative.startsWith(root) ? relative.substring(root.length()) : relative;
        }
        return normal(relative).map(OpsPath::new);
    }

    /**
     * Answers the last part.
     *
     * @return the name of the file or directory
     */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /**
     * Answers the directory that holds this file.
     *
     * @return the directory, or empty for a file at the top
     */
    public Optional<OpsPath> parent() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(new OpsPath(value.substring(0, slash)));
    }

    /**
     * Looks the path up in a clone. Symbolic links are not followed, wherever they lead.
     *
     * @param root the directory of the clone
     * @return the regular file at this path, or empty when there is none
     */
    public Optional<Path> fileIn(Path root) {
        OpsRoot clone = OpsRoot.of(root);
        return clone.isFile(this) ? Optional.of(clone.resolve(this)) : Optional.empty();
    }

    @Override
    public int compareTo(OpsPath other) {
        return value.compareTo(other.value);
    }

    /** Answers the path as it is written. */
    @Override
    public String toString() {
        return value;
    }

    /** A path below this one. */
    OpsPath resolve(String child) {
        return of(value + "/" + child);
    }

    /** The name without the part behind its last dot. */
    String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Optional<String> normal(String path) {
        Objects.requireNonNull(path, "path");
        if (path.length() > LONGEST
                || path.startsWith("/")
                || !path.codePoints().allMatch(OpsPath::isAllowed)) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        for (String part : path.split("/", -1)) {
            if (isRefused(part)) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".")) {
                out.append(out.isEmpty() ? "" : "/").append(part);
            }
        }
        return out.isEmpty() ? Optional.empty() : Optional.of(out.toString());
    }

    /** What leads elsewhere, to a person's shell or on another system. */
    private static boolean isRefused(String part) {
        boolean drive = part.length() >= 2 && part.charAt(1) == ':';
        boolean blank = !part.equals(part.strip());
        return part.equals("..") || part.equalsIgnoreCase(".git") || part.startsWith("$") || drive || blank;
    }

    private static boolean isAllowed(int c) {
        int type = Character.getType(c);
        boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return c != '\\' && !hidden && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
    }
}

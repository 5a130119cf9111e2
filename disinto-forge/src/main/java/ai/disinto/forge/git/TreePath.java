package ai.disinto.forge.git;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a file within a repository, with slashes, from its root. It stays within the work tree and out of
 * {@code .git} on every file system, also those that ignore case, some characters, or what comes after a dot. Immutable.
 */
public final class TreePath implements Comparable<TreePath> {
    private static final int LONGEST = 4096;
    private static final int LONGEST_NAME = 255;
    private static final Pattern SHORT_NAME = Pattern.compile("(?:git|gi[0-9a-f]{4})~[0-9]+");
    private static final Pattern DEVICE = Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

    private final String text;

    private TreePath(String text) {
        this.text = text;
    }

    /**
     * Reads a path.
     *
     * @param text the path
     * @return the path
     * @throws IllegalArgumentException if it is none
     */
    public static TreePath of(String text) {
        return find(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("a path in a repository goes from its root, with slashes"
                                + " between names that are not empty, \".\", \"..\", \".git\" or a device, and have no control"
                                + " character, backslash or colon"));
    }

    /**
     * Reads a path that may not be one.
     *
     * @param text the text
     * @return the path, or empty if the text is none
     */
    public static Optional<TreePath> find(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > LONGEST || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return Optional.empty();
        }
        for (String name : text.split("/", -1)) {
            if (!isName(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(new TreePath(text));
    }

    /**
     * Reads a path that git has already. Names that only some systems refuse will do, since others have them; those that
     * lead out of the work tree or into {@code .git} do not.
     */
    static Optional<TreePath> findInGit(String text) {
        for (String name : text.split("/", -1)) {
            String seen = asSeen(name);
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0 || isGit(seen)) {
                return Optional.empty();
            }
        }
        return Optional.of(new TreePath(text));
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.endsWith(".") || name.endsWith(" ")) {
            return false;
        }
        boolean plain = name.chars().noneMatch(c -> Character.isISOControl(c) || "\\:*?\"<>|".indexOf(c) >= 0);
        String seen = asSeen(name);
        return plain && !isGit(seen) && !DEVICE.matcher(seen).matches() && !seen.matches("\\.*");
    }

    private static boolean isGit(String seen) {
        return seen.equals(".git") || SHORT_NAME.matcher(seen).matches();
    }

    /** The name as the least careful file system sees it: without case, invisible characters, trailing dots. */
    private static String asSeen(String name) {
        StringBuilder visible = new StringBuilder();
        name.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isIdentifierIgnorable(c))
                .forEach(visible::appendCodePoint);
        String folded = Normalizer.normalize(visible, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return folded.replaceFirst("[. ]+$", "");
    }

    @Override
    public int compareTo(TreePath other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreePath that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Answers the path. */
    @Override
    public String toString() {
        return text;
    }
}

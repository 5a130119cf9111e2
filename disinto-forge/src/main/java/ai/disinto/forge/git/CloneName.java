package ai.disinto.forge.git;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a clone, and of its folder: small letters, digits, dots, dashes and underscores. It cannot lead elsewhere,
 * be hidden, or mean something else on another file system. Immutable.
 */
public final class CloneName implements Comparable<CloneName> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9_-])?");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com", "lpt", "conin", "conout");

    private final String text;

    private CloneName(String text) {
        this.text = text;
    }

    /**
     * Reads a name.
     *
     * @param text the name
     * @return the name
     * @throws IllegalArgumentException if it is none
     */
    public static CloneName of(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a clone is named with up to 100 small letters, digits, dots, dashes and underscores, begins"
                                + " with a letter or digit, ends with no dot, and is no device"));
    }

    /**
     * Reads a name that may not be one.
     *
     * @param text the text
     * @return the name, or empty if the text is none
     */
    public static Optional<CloneName> find(String text) {
        Objects.requireNonNull(text, "text");
        return SHAPE.matcher(text).matches() && !text.contains("..") && !isDevice(text)
                ? Optional.of(new CloneName(text))
                : Optional.empty();
    }

    /**
     * Answers the name for an issue.
     *
     * @param number of the issue, from 1
     * @return such as {@code issue-7}
     * @throws IllegalArgumentException if the number is none
     */
    public static CloneName ofIssue(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number must be that of an issue, got " + number);
        }
        return new CloneName("issue-" + number);
    }

    private static boolean isDevice(String text) {
        int dot = text.indexOf('.');
        String stem = (dot < 0 ? text : text.substring(0, dot)).toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem.matches("(?:com|lpt)[0-9]") ? stem.substring(0, 3) : stem);
    }

    @Override
    public int compareTo(CloneName other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CloneName that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Answers the name. */
    @Override
    public String toString() {
        return text;
    }
}

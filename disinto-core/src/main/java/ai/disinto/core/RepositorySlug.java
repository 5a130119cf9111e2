package ai.disinto.core;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The full name of a repository on a forge, {@code owner/name}. Both parts consist of letters, digits, dots, dashes and
 * underscores, so that a slug can stand in a path of the forge's API as it is.
 *
 * @param owner the user or organisation
 * @param name the name of the repository
 */
public record RepositorySlug(String owner, String name) implements Comparable<RepositorySlug> {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern LOCATION = Pattern.compile("(?:[a-z+]+://[^/\\s]+/|[^@/\\s]+@[^:/\\s]+:)(.+)");

    /**
     * Checks both parts.
     *
     * @param owner the user or organisation
     * @param name the name of the repository
     * @throws IllegalArgumentException if a part is empty, longer than 100 characters, {@code .} or {@code ..}, or has
     *     a character that forges do not allow
     */
    public RepositorySlug {
        check("owner", owner);
        check("name", name);
    }

    /**
     * Reads a slug.
     *
     * @param slug {@code owner/name}
     * @return the slug
     * @throws IllegalArgumentException if the text is no slug; the message shows it
     */
    public static RepositorySlug parse(String slug) {
        return find(slug)
                .orElseThrow(() -> new IllegalArgumentException("\"" + slug
                        + "\" is no repository slug: write owner/name, with letters, digits, dots, dashes and"
                        + " underscores"));
    }

    /**
     * Reads a slug that may not be one.
     *
     * @param slug the text
     * @return the slug, or empty when the text is none
     */
    public static Optional<RepositorySlug> find(String slug) {
        Objects.requireNonNull(slug, "slug");
        int slash = slug.indexOf('/');
        if (slash < 0 || !isPart(slug.substring(0, slash)) || !isPart(slug.substring(slash + 1))) {
            return Optional.empty();
        }
        return Optional.of(new RepositorySlug(slug.substring(0, slash), slug.substring(slash + 1)));
    }

    /**
     * Reads what people paste: a slug, a web address or a clone address. Scheme, host, a trailing slash and
     * {@code .git} are left out.
     *
     * @param location such as {@code https://forge.example.org/acme/harbour.git} or {@code git@host:acme/harbour}
     * @return the slug
     * @throws IllegalArgumentException if the text names no repository; the message does not show it, since an address
     *     may hold a password
     */
    public static RepositorySlug fromLocation(String location) {
        Objects.requireNonNull(location, "location");
        var matcher = LOCATION.matcher(location.strip());
        String path = matcher.matches() ? matcher.group(1) : location.strip();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String slug = path.endsWith(".git") ? path.substring(0, path.length() - 4) : path;
        return find(slug)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the location names no repository: give owner/name, or the address of its web page"));
    }

    @Override
    public int compareTo(RepositorySlug other) {
        return toString().compareTo(other.toString());
    }

    /** Answers {@code owner/name}. */
    @Override
    public String toString() {
        return owner + "/" + name;
    }

    private static void check(String property, String value) {
        if (!isPart(Objects.requireNonNull(value, property))) {
            throw new IllegalArgumentException(property + " of a repository must be letters, digits, dots, dashes and"
                    + " underscores, got \"" + value + "\"");
        }
    }

    private static boolean isPart(String part) {
        return PART.matcher(part).matches() && !part.equals(".") && !part.equals("..");
    }
}

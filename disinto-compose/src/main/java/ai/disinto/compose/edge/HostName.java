package ai.disinto.compose.edge;

import java.util.Locale;

/** The rules of host names that stand in routes: nothing in one means something to Caddy. */
final class HostName {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 255;

    private HostName() {}

    /** A name of at least two parts; parts of old names have upper case, {@code _} and outer dashes. */
    static boolean isPublic(String name) {
        String[] labels = name.split("\\.", -1);
        boolean good = labels.length > 1 && name.length() <= LONGEST + LONGEST_LABEL;
        for (int i = 0; i < labels.length && good; i++) {
            good = EdgeName.isRegistered(labels[i]);
        }
        return good;
    }

    /**
     * The domain that projects get their names below, in lower case.
     *
     * @throws IllegalArgumentException if it is none, or leaves no room for the names of projects
     */
    static String domain(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        // "forge." and the longest name of a project stand before it
        boolean good = isPublic(lower) && lower.length() <= LONGEST - 63 - "forge.".length() - 1;
        for (String label : lower.split("\\.", -1)) {
            good = good
                    && label.length() <= 63
                    && !label.startsWith("-")
                    && !label.endsWith("-")
                    && !label.contains("_");
        }
        if (!good) {
            throw new IllegalArgumentException("domain must be a domain such as example.org: at least two parts of"
                    + " letters, digits and inner dashes, and not above 183 characters");
        }
        return lower;
    }
}

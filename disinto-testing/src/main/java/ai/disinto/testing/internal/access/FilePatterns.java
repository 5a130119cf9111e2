package ai.disinto.testing.internal.access;

import java.util.Locale;
import java.util.stream.Stream;

/** File patterns of a rule, separated by semicolons: a star stops at slashes and dots, and case does not matter. */
public final class FilePatterns {
    private static final String SEPARATORS = "./";

    private FilePatterns() {}

    /** Whether a list has any pattern. */
    public static boolean any(String patterns) {
        return each(patterns).findAny().isPresent();
    }

    /** Whether a path matches one of the patterns. */
    public static boolean match(String patterns, String path) {
        String name = path.strip().toLowerCase(Locale.ROOT);
        return each(patterns).anyMatch(pattern -> Glob.matches(pattern, name, SEPARATORS));
    }

    private static Stream<String> each(String patterns) {
        return Stream.of(patterns.toLowerCase(Locale.ROOT).split(";", -1))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty());
    }
}

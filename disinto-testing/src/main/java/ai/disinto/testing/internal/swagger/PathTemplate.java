package ai.disinto.testing.internal.swagger;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with names in braces. */
final class PathTemplate {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> WITH_SLASHES =
            Set.of("filepath", "branch", "ref", "sha", "tag", "head", "basehead");

    private final String text;
    private final Pattern strict;
    private final Pattern wide;

    PathTemplate(String text) {
        this.text = text;
        this.strict = pattern(text, Set.of());
        this.wide = pattern(text, WITH_SLASHES);
    }

    boolean matches(String path) {
        return strict.matcher(path).matches();
    }

    /** Whether it fits if values may have slashes, as branches and paths of files do. */
    boolean matchesWithSlashes(String path) {
        return wide.matcher(path).matches();
    }

    /** How much of it is no name: of two that fit the heavier one is meant. */
    int weight() {
        return NAME.matcher(text).replaceAll("").length();
    }

    private static Pattern pattern(String text, Set<String> wide) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = NAME.matcher(text);
        int from = 0;
        while (matcher.find()) {
            out.append(Pattern.quote(text.substring(from, matcher.start())))
                    .append(wide.contains(matcher.group(1)) ? ".+" : "[^/]+");
            from = matcher.end();
        }
        return Pattern.compile(out + Pattern.quote(text.substring(from)));
    }

    @Override
    public String toString() {
        return text;
    }
}

package ai.disinto.forge.pull;

import java.util.List;
import java.util.regex.Pattern;

/** Names that others chose, made fit for a line of ours. */
final class CiText {
    private static final int MOST_NAMES = 5;
    private static final int LONGEST_NAME = 100;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

    private CiText() {}

    /** A few names. */
    static String names(List<String> names) {
        String first = String.join(
                ", ", names.stream().limit(MOST_NAMES).map(CiText::name).toList());
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }

    static String name(String text) {
        String plain = CONTROLS.matcher(text).replaceAll(" ");
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}

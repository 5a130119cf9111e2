package ai.disinto.core.ops;

import java.util.Locale;
import java.util.Optional;

/**
 * The beginning of an option: {@code **Option A (recommended):** text} or {@code Option 1: text}.
 *
 * @param name such as {@code Option A}
 * @param text what stands behind the colon
 * @param recommended whether the line says so in parentheses
 */
record OptionHead(String name, String text, boolean recommended) {
    private static final String WORD = "option ";
    private static final int LONGEST_LABEL = 8;

    /** Reads the text of a line without list marker; empty if no option begins here. */
    static Optional<OptionHead> read(String text) {
        int start = skip(text, 0, "*_");
        if (!text.regionMatches(true, start, WORD, 0, WORD.length())) {
            return Optional.empty();
        }
        int label = start + WORD.length();
        int end = label;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        int behind = skip(text, end, "*_ ");
        boolean complete = behind == text.length() || ":(—–-.".indexOf(text.charAt(behind)) >= 0;
        if (end == label || end - label > LONGEST_LABEL || !complete) {
            return Optional.empty();
        }
        String name = text.substring(start, end);
        int body = behindParenthesis(text, behind);
        String rest = text.substring(skip(text, body, "*_:—–-. "));
        return Optional.of(new OptionHead(name, rest, isRecommended(text)));
    }

    static boolean isRecommended(String line) {
        return line.toLowerCase(Locale.ROOT).contains("(recommended)");
    }

    private static int behindParenthesis(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '(') {
            return from;
        }
        int close = text.indexOf(')', from);
        return close < 0 ? from : close + 1;
    }

    private static int skip(String text, int from, String marks) {
        int at = from;
        while (at < text.length() && marks.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}

package ai.disinto.examples.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes what the files say safe to show: whatever their text holds, a terminal gets lines and colours, nothing else. */
final class TerminalText {
    private static final Pattern HIDDEN = Pattern.compile(
            "\u001b\\[[0-9;]{1,8}m|[\\p{Cntrl}\u0080-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff&&[^\n]]");

    private TerminalText() {}

    static String of(String text, Style style) {
        return HIDDEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group(), style)));
    }

    private static String shown(String hidden, Style style) {
        if (hidden.length() > 1 && style == Style.COLOURED) {
            return hidden;
        }
        if (hidden.equals("\t") || hidden.equals("\r")) {
            return hidden.equals("\t") ? "\t" : "\\r";
        }
        return String.format(Locale.ROOT, "\\u%04x", (int) hidden.charAt(0)) + hidden.substring(1);
    }
}

package ai.disinto.compose.caddy;

import java.util.regex.Pattern;

/**
 * One argument of a directive: what Caddy reads, and how it is written so that Caddy reads just that.
 *
 * <p>Before anything else Caddy replaces <code>{$NAME}</code>, in quotes too, and afterwards, at run time, placeholders
 * in braces. Within quotes a backslash hides a quote and nothing else, so a text with an odd number of backslashes before
 * a quote, or at its end, cannot be written. Such texts are refused.
 */
final class CaddyWord {
    private static final Pattern BARE =
            Pattern.compile("[A-Za-z0-9_@*+.:/-](?:[A-Za-z0-9_@*+.:/-]|\\{[a-zA-Z0-9_.-]+})*"
                    + "|(?:\\{[a-zA-Z0-9_.-]+})+|\\([a-z]+\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[a-zA-Z0-9_.-]+");

    private final String value;

    private CaddyWord(String value) {
        this.value = value;
    }

    /** A text that stands for itself. */
    static CaddyWord text(String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a text of the Caddyfile must have no braces: they are placeholders");
        }
        return new CaddyWord(writable(text));
    }

    /** A regular expression, in which braces count. */
    static CaddyWord pattern(String pattern) {
        if (pattern.contains("{$")) {
            throw new IllegalArgumentException("a pattern of the Caddyfile must have no {$: Caddy replaces it");
        }
        return new CaddyWord(writable(pattern));
    }

    /** What Caddy knows under a name when a request comes. */
    static CaddyWord placeholder(String name) {
        if (!PLACEHOLDER.matcher(name).matches()) {
            throw new IllegalArgumentException("a placeholder is letters, digits, dots, dashes and underscores");
        }
        return new CaddyWord("{" + name + "}");
    }

    CaddyWord plus(CaddyWord next) {
        return new CaddyWord(value + next.value);
    }

    /** What Caddy reads. */
    String value() {
        return value;
    }

    /** How it stands in the file. */
    String written() {
        return BARE.matcher(value).matches() ? value : '"' + value.replace("\"", "\\\"") + '"';
    }

    private static String writable(String text) {
        if (text.codePoints().anyMatch(CaddyWord::isNoCharacterOfALine)) {
            throw new IllegalArgumentException("a text of the Caddyfile must be one line of characters");
        }
        int backslashes = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '"';
            if (c == '"' && backslashes % 2 != 0) {
                throw new IllegalArgumentException(
                        "a text of the Caddyfile must have no odd number of backslashes before a quote or its end");
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return text;
    }

    /** Line ends, controls, and halves of pairs, which have no bytes of their own. */
    private static boolean isNoCharacterOfALine(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}

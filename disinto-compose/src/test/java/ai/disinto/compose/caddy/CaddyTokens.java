package ai.disinto.compose.caddy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a Caddyfile into words, written from the rules of Caddy's own reader and from nothing of the writer: blanks end a
 * word, quotes and back quotes hold one together, a backslash hides a quote, a number sign begins a comment at the
 * beginning of a word; newer ones know texts of several lines behind two less-than signs.
 */
final class CaddyTokens {
    private static final Pattern REPLACED = Pattern.compile("\\{\\$[^}]*}");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private CaddyTokens(String text) {
        this.text = text;
    }

    /** A word, whether it was in quotes, and the line it begins on. */
    record Token(String value, boolean quoted, int line) {}

    static List<Token> of(String text) {
        // what Caddy would replace before it reads a single word
        if (REPLACED.matcher(text).find()) {
            throw new IllegalStateException("the file would change with the environment");
        }
        CaddyTokens reader = new CaddyTokens(text.startsWith("\ufeff") ? text.substring(1) : text);
        reader.read();
        return reader.tokens;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                line += c == '\n' ? 1 : 0;
                at++;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '"') {
                quoted();
            } else if (c == '`') {
                int end = text.indexOf('`', at + 1);
                add(text.substring(at + 1, end), true);
                at = end + 1;
            } else {
                bare();
            }
        }
    }

    private void quoted() {
        StringBuilder value = new StringBuilder();
        int i = at + 1;
        while (text.charAt(i) != '"') {
            if (text.charAt(i) == '\\') {
                i++;
                value.append(text.charAt(i) == '"' ? "\"" : "\\" + text.charAt(i));
            } else {
                value.append(text.charAt(i));
            }
            i++;
        }
        add(value.toString(), true);
        at = i + 1;
    }

    private void bare() {
        int start = at;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        String value = text.substring(start, at);
        if (value.startsWith("<<") || value.endsWith("\\")) {
            throw new IllegalStateException("a word that goes on over the end of its line: " + value);
        }
        add(value, false);
    }

    private void add(String value, boolean quoted) {
        tokens.add(new Token(value, quoted, line));
        line += (int) value.chars().filter(c -> c == '\n').count();
    }

    /** What Go calls a space, in one of its characters. */
    private static boolean isSpace(char c) {
        return c == 0x85 || c == 0xa0 || (c >= '\t' && c <= '\r') || Character.isSpaceChar(c);
    }
}

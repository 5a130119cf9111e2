package ai.disinto.compose.edge;

import java.util.Locale;

/** Foreign text that becomes part of a line: it cannot begin another one, nor look like another field of it. */
final class AuditText {
    private static final String PLAIN = "._@:/+-";

    private AuditText() {}

    /** The value of a field: letters, digits and some signs as they are, all else as its code. */
    static String field(String text, int longest) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || (c < 0x80 && PLAIN.indexOf(c) >= 0)) {
                out.append((char) c);
            } else {
                out.append(escaped(c));
            }
        });
        if (text.codePointCount(0, text.length()) > longest) {
            out.append("...");
        }
        return out.length() == 0 ? "-" : out.toString();
    }

    /** Text on one line of printable ASCII. */
    static String printable(String text, int longest) {
        StringBuilder out = new StringBuilder();
        text.strip().codePoints().limit(longest).forEach(c -> {
            if (c >= ' ' && c < 0x7f) {
                out.append((char) c);
            } else {
                out.append(escaped(c));
            }
        });
        return out.append(text.length() > longest ? "..." : "").toString();
    }

    private static String escaped(int c) {
        return String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u{%x}", c);
    }
}

package ai.disinto.core.internal.secret;

import java.util.Locale;
import java.util.Objects;

/** Makes text from outside safe to print: no control characters, no credentials. */
public final class VisibleText {
    private static final int LONGEST = 4_000;

    private VisibleText() {}

    public static String of(String text) {
        Objects.requireNonNull(text, "text");
        String bounded = CredentialText.maskedUrls(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
        for (int i = 0; i < bounded.length(); i++) {
            if (isHidden(bounded.charAt(i))) {
                return escaped(bounded);
            }
        }
        return bounded;
    }

    /** One line of a document; tabs stay, for the printer to keep its caret in place. */
    public static String ofLine(String line) {
        Objects.requireNonNull(line, "line");
        return of(CredentialText.maskedLine(line).replace('\t', '\uE000')).replace('\uE000', '\t');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isHidden(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** Control characters, and the marks and overrides of direction that make text read differently from what it is. */
    private static boolean isHidden(char c) {
        return c < 0x20
                || (c >= 0x7f && c < 0xa0)
                || c == 0x061c
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff;
    }
}

package ai.disinto.core.internal.toml;

import java.util.ArrayList;
import java.util.List;

/** Finds the invalid escapes of one basic string. */
final class EscapeScanner {
    private final String text;
    private final TomlOutline.PlacedString placed;
    private final List<Integer> invalid = new ArrayList<>();
    private boolean legal;

    private EscapeScanner(String text, TomlOutline.PlacedString placed) {
        this.text = text;
        this.placed = placed;
    }

    static void scan(String text, TomlOutline.PlacedString placed, List<TomlEscape> found) {
        EscapeScanner scanner = new EscapeScanner(text, placed);
        scanner.scan();
        if (scanner.invalid.isEmpty()) {
            return;
        }
        String path = placed.path();
        String literal = scanner.literal();
        for (int offset : scanner.invalid) {
            int next = offset + 1 < text.length() ? text.codePointAt(offset + 1) : '\\';
            String written = "\\" + Character.toString(next);
            boolean repairable = "uUex".indexOf(next) < 0;
            found.add(new TomlEscape(offset, written, path, placed.string(), repairable, scanner.legal, literal));
        }
    }

    /** Literal strings know no escapes, and so cannot hold their own quotes. */
    private String literal() {
        String raw = placed.string().raw(text);
        boolean single = !placed.string().kind().isMultiLine() && raw.indexOf('\'') < 0;
        return single ? "'" : raw.contains("'''") ? "" : "'''";
    }

    private void scan() {
        int end = placed.string().contentEnd();
        int at = text.indexOf('\\', placed.string().contentStart());
        while (at >= 0 && at < end) {
            int length = legalLength(at, end);
            if (length > 0) {
                legal = true;
            } else {
                invalid.add(at);
            }
            at = text.indexOf('\\', at + Math.max(1, length));
        }
    }

    /** The number of characters of the legal escape at an offset, or 0 if there is none. */
    private int legalLength(int at, int end) {
        if (at + 1 >= end) {
            return 0;
        }
        char c = text.charAt(at + 1);
        return switch (c) {
            case 'b', 't', 'n', 'f', 'r', '"', '\\' -> 2;
            case 'u' -> hexadecimal(at + 2, 4, end) ? 6 : 0;
            case 'U' -> hexadecimal(at + 2, 8, end) ? 10 : 0;
            case ' ', '\t', '\r', '\n' -> placed.string().kind().isMultiLine() ? lineEnding(at, end) : 0;
            default -> 0;
        };
    }

    private int lineEnding(int at, int end) {
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1 - at;
            }
            if (c != ' ' && c != '\t' && c != '\r') {
                return 0;
            }
        }
        return 0;
    }

    private boolean hexadecimal(int from, int digits, int end) {
        if (from + digits > end) {
            return false;
        }
        for (int i = from; i < from + digits; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}

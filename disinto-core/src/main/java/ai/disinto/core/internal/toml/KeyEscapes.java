package ai.disinto.core.internal.toml;

/** What a quoted key means: the legal escapes of a basic string become the characters they stand for. */
final class KeyEscapes {
    private static final String LETTERS = "btnfr\"\\";
    private static final String MEANINGS = "\b\t\n\f\r\"\\";

    private KeyEscapes() {}

    static String decode(TomlString key, String text) {
        String raw = key.raw(text);
        if (!key.kind().isBasic() || raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            at = raw.charAt(at) == '\\' ? appendEscape(raw, at, out) : append(raw.charAt(at), at + 1, out);
        }
        return out.toString();
    }

    private static int appendEscape(String raw, int at, StringBuilder out) {
        char kind = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
        int letter = LETTERS.indexOf(kind);
        if (letter >= 0) {
            return append(MEANINGS.charAt(letter), at + 2, out);
        }
        int digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        int point = digits == 0 || at + 2 + digits > raw.length() ? -1 : codePoint(raw, at + 2, digits);
        if (point < 0) {
            return append('\\', at + 1, out);
        }
        out.appendCodePoint(point);
        return at + 2 + digits;
    }

    private static int append(char c, int next, StringBuilder out) {
        out.append(c);
        return next;
    }

    private static int codePoint(String raw, int from, int digits) {
        long value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(raw.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value <= Character.MAX_CODE_POINT ? (int) value : -1;
    }
}

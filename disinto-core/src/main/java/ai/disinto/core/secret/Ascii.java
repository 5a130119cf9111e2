package ai.disinto.core.secret;

/** Sets of characters that credentials are made of. Whatever is not ASCII is in none. */
final class Ascii {
    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int DIGIT = 4;
    private static final int HEX = 8;
    private static final int JOINER = 16;
    private static final int BASE64 = 32;
    private static final byte[] SETS = new byte[128];

    static {
        fill('a', 'z', LOWER);
        fill('A', 'Z', UPPER);
        fill('0', '9', DIGIT | HEX);
        fill('a', 'f', HEX);
        fill('A', 'F', HEX);
        fill('-', '-', JOINER);
        fill('_', '_', JOINER);
        fill('+', '+', BASE64);
        fill('/', '/', BASE64);
    }

    private Ascii() {}

    private static void fill(char from, char to, int set) {
        for (int c = from; c <= to; c++) {
            SETS[c] |= (byte) set;
        }
    }

    private static boolean in(char c, int sets) {
        return c < 128 && (SETS[c] & sets) != 0;
    }

    static boolean isLower(char c) {
        return in(c, LOWER);
    }

    static boolean isUpper(char c) {
        return in(c, UPPER);
    }

    static boolean isDigit(char c) {
        return in(c, DIGIT);
    }

    static boolean isLetter(char c) {
        return in(c, LOWER | UPPER);
    }

    static boolean isAlphanumeric(char c) {
        return in(c, LOWER | UPPER | DIGIT);
    }

    static boolean isHex(char c) {
        return in(c, HEX);
    }

    /** Letters, digits, hyphen and underscore. */
    static boolean isWord(char c) {
        return in(c, LOWER | UPPER | DIGIT | JOINER);
    }

    /** Both alphabets of base64, without padding. */
    static boolean isBase64(char c) {
        return in(c, LOWER | UPPER | DIGIT | JOINER | BASE64);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** The end of the run of word characters that starts at an offset. */
    static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * Whether a word may start at an offset: behind anything that is no letter or digit, and behind an escape of JSON, of
     * an address or of a terminal's colours, which end in one.
     */
    static boolean isWordStart(String text, int at) {
        if (at == 0 || !isAlphanumeric(text.charAt(at - 1))) {
            return true;
        }
        char before = text.charAt(at - 1);
        boolean escape = at >= 2 && text.charAt(at - 2) == '\\' && "nrtbf".indexOf(before) >= 0;
        boolean percent = at >= 3 && text.charAt(at - 3) == '%' && isHex(before) && isHex(text.charAt(at - 2));
        boolean unicode = at >= 6 && text.startsWith("\\u", at - 6) && isHex(before);
        return escape || percent || unicode || (before == 'm' && isColour(text, at - 1));
    }

    private static boolean isColour(String text, int end) {
        int at = end;
        while (at > 0 && end - at < 16 && (isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == ';')) {
            at--;
        }
        return at > 0 && text.charAt(at - 1) == '[';
    }
}

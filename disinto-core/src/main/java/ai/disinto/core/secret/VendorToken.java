package ai.disinto.core.secret;

/** A token that starts as its issuer lets all of them start. */
record VendorToken(String prefix, int shortest, Tail tail, SecretClass secretClass) {
    private static final int DECIDED_WITHIN = 64;

    /** What follows the prefix. */
    enum Tail {
        /** Letters and digits. */
        ALNUM,
        /** Capitals and digits. */
        UPPER,
        /** Hexadecimal digits. */
        HEX,
        /** Letters, digits, hyphens and underscores. */
        WORD,
        /** The same, a digit and a letter among them, since the prefix alone may begin an ordinary word. */
        MIXED,
        /** The same and dots. */
        DOTTED,
        /** The alphabet of base64. */
        BASE64,
        /** The path of an address. */
        PATH;

        boolean allows(char c) {
            return switch (this) {
                case ALNUM -> Ascii.isAlphanumeric(c);
                case UPPER -> Ascii.isUpper(c) || Ascii.isDigit(c);
                case HEX -> Ascii.isHex(c);
                case WORD, MIXED -> Ascii.isWord(c);
                case DOTTED -> Ascii.isWord(c) || c == '.';
                case BASE64 -> Ascii.isBase64(c) || c == '=';
                case PATH -> Ascii.isWord(c) || c == '/' || c == ':' || c == '@' || c == '.';
            };
        }
    }

    /** Where the token at an offset ends, or -1 if there is none. Looks far only into a token. */
    int end(String text, int at) {
        if (!text.startsWith(prefix, at)) {
            return -1;
        }
        int start = at + prefix.length();
        int seen = run(text, start, Math.min(text.length(), start + DECIDED_WITHIN));
        boolean mixed = tail != Tail.MIXED || ValueShape.hasDigitAndLetter(text, start, seen);
        if (seen - start < shortest || !mixed) {
            return -1;
        }
        int end = run(text, seen, text.length());
        while (text.charAt(end - 1) == '.') {
            end--;
        }
        return Ascii.wordEnd(text, end);
    }

    private int run(String text, int from, int to) {
        int end = from;
        while (end < to && tail.allows(text.charAt(end))) {
            end++;
        }
        return end;
    }
}

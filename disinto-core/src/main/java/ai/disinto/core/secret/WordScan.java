package ai.disinto.core.secret;

/** Finds the tokens that a word shows by itself, and hands the words of headers on. */
final class WordScan {
    private static final int SHORTEST_RANDOM = 32;
    private static final int LONGEST_RANDOM = 512;
    private static final int SHORTEST_PART = 10;

    private final String line;
    private final Spans spans;
    private final HeaderScan headers;
    private final boolean randomToo;

    /** Without {@code randomToo}, text without a pattern is what the line is made of: that of a certificate. */
    WordScan(String line, Spans spans, boolean randomToo) {
        this.line = line;
        this.spans = spans;
        this.headers = new HeaderScan(line, spans);
        this.randomToo = randomToo;
    }

    void scan() {
        int at = 0;
        while (at < line.length()) {
            if (Ascii.isBase64(line.charAt(at))) {
                int end = run(at);
                at = words(at, end);
            } else {
                at++;
            }
        }
    }

    /** The words of a run. Answers where they end, which may be beyond it. */
    private int words(int start, int end) {
        boolean before = false;
        int at = start;
        while (at < end) {
            boolean now = Ascii.isAlphanumeric(line.charAt(at));
            at = now && (!before || Ascii.isWordStart(line, at)) ? Math.max(at + 1, word(at)) : at + 1;
            before = now;
        }
        return at;
    }

    private int word(int at) {
        int end = VendorTokens.find(line, at, spans);
        if (end > at) {
            return end;
        }
        char c = line.charAt(at);
        if (c == 'e' && line.startsWith("eyJ", at)) {
            return jwt(at);
        }
        if (Ascii.isDigit(c)) {
            return telegram(at);
        }
        end = headers.scan(at);
        return end > at || c < 'M' || c > 'O' ? end : discord(at);
    }

    /** Three parts with dots between them. */
    private int jwt(int at) {
        int header = Ascii.wordEnd(line, at);
        if (header - at < SHORTEST_PART || !isDot(header)) {
            return header;
        }
        int claims = Ascii.wordEnd(line, header + 1);
        if (claims - header <= SHORTEST_PART) {
            return claims;
        }
        int end = claims;
        for (int part = 0; part < 3 && isDot(end); part++) {
            end = Ascii.wordEnd(line, end + 1);
        }
        spans.add(SecretClass.JWT, at, end);
        return end;
    }

    private boolean isDot(int at) {
        return at + 1 < line.length() && line.charAt(at) == '.' && Ascii.isWord(line.charAt(at + 1));
    }

    /** The number of a bot, a colon, and 35 characters of which the first two are known. */
    private int telegram(int at) {
        int colon = at;
        while (colon < line.length() && colon - at < 11 && Ascii.isDigit(line.charAt(colon))) {
            colon++;
        }
        if (colon - at < 8 || !line.startsWith(":AA", colon)) {
            return at;
        }
        int end = Ascii.wordEnd(line, colon + 1);
        if (end - colon >= 34) {
            spans.add(SecretClass.VENDOR_TOKEN, at, end);
        }
        return end;
    }

    /** The encoded number of a bot, a time of 6 characters, and a signature. */
    private int discord(int at) {
        int number = at;
        while (number < line.length() && number - at < 30 && Ascii.isWord(line.charAt(number))) {
            number++;
        }
        if (number - at < 23 || !isDot(number) || Ascii.wordEnd(line, number + 1) != number + 7 || !isDot(number + 7)) {
            return at;
        }
        int end = Ascii.wordEnd(line, number + 8);
        if (end - number >= 30) {
            spans.add(SecretClass.VENDOR_TOKEN, at, end);
        }
        return end;
    }

    /** Looks at a whole run of the alphabet of base64. Answers its end. */
    private int run(int start) {
        int end = start;
        while (end < line.length() && Ascii.isBase64(line.charAt(end))) {
            end++;
        }
        int length = end - start;
        if (line.startsWith(".atlasv1.", end)) {
            spans.add(SecretClass.VENDOR_TOKEN, start, Ascii.wordEnd(line, end + 9));
        } else if (randomToo && length >= SHORTEST_RANDOM && length <= LONGEST_RANDOM && isRandom(start, end)) {
            spans.add(SecretClass.RANDOM_TEXT, start, end);
        }
        return end;
    }

    private boolean isRandom(int start, int end) {
        String word = line.substring(start, end);
        boolean digest = word.startsWith("sha256-") || word.startsWith("sha384-") || word.startsWith("sha512-");
        boolean publicKey = word.startsWith("AAAA") || word.startsWith("/");
        return !digest && !publicKey && !isExplained(start) && ValueShape.isRandom(word);
    }

    /** Content of an address of data, a sum of go.sum, the fingerprint of a key. */
    private boolean isExplained(int start) {
        return endsBefore(start, "base64,") || endsBefore(start, "h1:") || endsBefore(start, "SHA256:");
    }

    private boolean endsBefore(int at, String text) {
        return at >= text.length() && line.startsWith(text, at - text.length());
    }
}

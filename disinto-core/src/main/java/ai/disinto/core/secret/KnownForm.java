package ai.disinto.core.secret;

/** One way to write a known value. In base64, characters at its ends may belong to it in part. */
record KnownForm(String text, boolean wholeWord, boolean moreBefore, boolean moreBehind) {

    /** Adds the find that ends at an offset, unless it is part of a longer word where that matters. */
    boolean addTo(Spans spans, String line, int end) {
        int start = end - text.length();
        boolean before = start > 0 && Ascii.isAlphanumeric(line.charAt(start - 1));
        boolean behind = end < line.length() && Ascii.isAlphanumeric(line.charAt(end));
        if (wholeWord && (before || behind)) {
            return false;
        }
        int from = moreBefore && start > 0 && Ascii.isBase64(line.charAt(start - 1)) ? start - 1 : start;
        int to = moreBehind && end < line.length() && Ascii.isBase64(line.charAt(end)) ? end + 1 : end;
        while (moreBehind && to < line.length() && to - end < 3 && line.charAt(to) == '=') {
            to++;
        }
        spans.add(SecretClass.KNOWN_VALUE, from, to);
        return true;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}

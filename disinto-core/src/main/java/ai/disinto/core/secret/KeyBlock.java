package ai.disinto.core.secret;

import java.util.List;

/** Follows keys in their armour through the lines: {@code -----BEGIN … PRIVATE KEY-----} to {@code -----END}. */
final class KeyBlock {
    private static final int LONGEST_TITLE = 64;
    private static final int FULL_LINE = 40;
    private static final int SHORTEST_AFTER_BLANK = 16;

    private boolean open;
    private boolean continued;
    private boolean publicBlock;
    private boolean sawBody;
    private boolean sawBlank;
    private int column;

    /** Whether the line before belongs to something public, such as a certificate. */
    boolean isPublic() {
        return publicBlock;
    }

    void scan(String line, Spans spans) {
        if (open && !body(line, spans)) {
            open = false;
        }
        if (!open) {
            begin(line, spans);
        }
        int start = Ascii.skipSpaces(line, 0);
        int end = Math.max(start, trimmedEnd(line));
        publicBlock = isPublicTitle(line, start, end) || (publicBlock && (start == end || isBase64(line, start, end)));
    }

    /** A line of its own, so that it can hide nothing. */
    private static boolean isPublicTitle(String line, int start, int end) {
        if (end - start > LONGEST_TITLE
                || !line.startsWith("-----BEGIN ", start)
                || !line.startsWith("-----", end - 5)) {
            return false;
        }
        for (int i = start + 11; i < end - 5; i++) {
            if (!Ascii.isUpper(line.charAt(i)) && line.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private void begin(String line, Spans spans) {
        if (line.startsWith("Private-Lines: ")) {
            start(false);
            return;
        }
        int begin = line.indexOf("BEGIN ");
        while (begin >= 0) {
            int next = begin + 6;
            if (begin >= 4 && line.startsWith("----", armour(line, begin))) {
                next = title(line, begin, spans);
            }
            begin = line.indexOf("BEGIN ", next);
        }
    }

    /** Where the four dashes before {@code BEGIN} stand. */
    private static int armour(String line, int begin) {
        return begin >= 5 && line.charAt(begin - 1) == ' ' ? begin - 5 : begin - 4;
    }

    private int title(String line, int begin, Spans spans) {
        String title = line.substring(begin, Math.min(line.length(), begin + LONGEST_TITLE));
        int key = title.indexOf("PRIVATE KEY");
        int dashes = title.indexOf("----");
        if (key < 0 || (dashes >= 0 && dashes < key)) {
            return begin + 6;
        }
        int from = armour(line, begin);
        from -= from > 0 && line.charAt(from - 1) == '-' ? 1 : 0;
        int end = endMarker(line, begin);
        int to = end < 0 ? trimmedEnd(line) : armourEnd(line, end + 8);
        spans.add(SecretClass.PRIVATE_KEY, from, to);
        if (end < 0) {
            start(true);
        }
        return to;
    }

    private static int endMarker(String line, int from) {
        int end = line.indexOf("END", from);
        while (end >= 0 && !line.startsWith("-----", end - 5) && !line.startsWith("---- ", end - 5)) {
            end = line.indexOf("END", end + 3);
        }
        return end < 0 ? -1 : end - 5;
    }

    private static int armourEnd(String line, int from) {
        int dashes = line.indexOf("----", from);
        if (dashes < 0 || dashes - from > LONGEST_TITLE) {
            return trimmedEnd(line);
        }
        int end = dashes;
        while (end < line.length() && line.charAt(end) == '-') {
            end++;
        }
        return end;
    }

    private void start(boolean continuedLater) {
        open = true;
        continued = continuedLater;
        sawBody = false;
        sawBlank = false;
        column = 0;
    }

    private boolean body(String line, Spans spans) {
        int to = trimmedEnd(line);
        int from = Math.min(Ascii.skipSpaces(line, 0), to);
        if (from == to) {
            sawBlank = true;
            return true;
        }
        boolean last = line.contains("-----END ") || line.contains("---- END ");
        if (!last && !isBody(line, from, to)) {
            return false;
        }
        if (!line.startsWith(SecretScanner.REPLACEMENT, from)) {
            add(spans, from, to);
        }
        open = !last;
        sawBlank = false;
        return true;
    }

    private void add(Spans spans, int from, int to) {
        if (continued) {
            spans.addContinued(SecretClass.PRIVATE_KEY, from, to);
        } else {
            spans.add(SecretClass.PRIVATE_KEY, from, to);
        }
        continued = true;
    }

    private boolean isBody(String line, int from, int to) {
        if (!sawBody && isHeader(line, from, to)) {
            return true;
        }
        int start = from;
        while (start < to && " \t>+-|\"'".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int end = to;
        while (end > start && " \"'+,;\\".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        end -= line.startsWith("\\n", end - 2) && end - 2 > start ? 2 : 0;
        boolean word = end - start < SHORTEST_AFTER_BLANK && !ValueShape.hasDigitAndLetter(line, start, end);
        boolean enough = !sawBlank || !sawBody || !word;
        boolean body = (enough && isBase64(line, start, end)) || isBehindPrefix(line, end);
        sawBody |= body;
        return body;
    }

    /** A line of a log: a full line behind a prefix, and then anything at the same place. */
    private boolean isBehindPrefix(String line, int end) {
        int start = Math.max(0, line.lastIndexOf(' ', end - 1) + 1);
        if (end - start >= FULL_LINE && isBase64(line, start, end)) {
            column = start;
            return true;
        }
        return column > 0 && start == column && isBase64(line, start, end);
    }

    private static boolean isHeader(String line, int from, int to) {
        String start = line.substring(from, Math.min(to, from + 16));
        return List.of("Proc-Type: ", "DEK-Info: ", "Version: ", "Comment: ", "Hash: ", "Charset: ").stream()
                .anyMatch(start::startsWith);
    }

    private static boolean isBase64(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (c != '=' && (!Ascii.isBase64(c) || c == '-' || c == '_')) {
                return false;
            }
        }
        return to > from;
    }

    private static int trimmedEnd(String line) {
        int end = line.length();
        while (end > 0 && Ascii.isSpace(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}

package ai.disinto.core.internal.markdown;

import ai.disinto.core.internal.text.SourceLines;

/**
 * Blanks out HTML comments line by line. A comment that is never closed hides the rest of the text when it begins its
 * line, as it does when rendered, and is plain text anywhere else.
 */
final class CommentMask {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";
    private static final int UNKNOWN = -2;

    private final SourceLines lines;
    private int lastClosingLine = UNKNOWN;
    private boolean inside;
    private int insideBefore = -1;
    private boolean before;

    CommentMask(SourceLines lines) {
        this.lines = lines;
    }

    /** The line with comments blanked out. To be asked once for each line, in order. */
    String visible(int line, String text) {
        insideBefore = line;
        before = inside;
        if (!inside && !text.contains(OPEN)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int open = inside ? at : text.indexOf(OPEN, at);
            if (open < 0) {
                break;
            }
            int close = text.indexOf(CLOSE, inside ? open : open + OPEN.length());
            boolean hides = inside || close >= 0 || beginsBlock(text, open) || isClosedBehind(line);
            if (!hides) {
                break;
            }
            int end = close < 0 ? text.length() : close + CLOSE.length();
            blank(out, open, end);
            inside = close < 0;
            at = end;
        }
        return out.toString();
    }

    /** Whether the line just asked for began within a comment. */
    boolean startsInside(int line) {
        return line == insideBefore && before;
    }

    /** Takes back what the line just asked for changed: it turned out to be code. */
    void skip(int line) {
        if (line == insideBefore) {
            inside = before;
        }
    }

    /** Looks for the last end of a comment when somebody first asks, as most texts have no comment that goes on. */
    private boolean isClosedBehind(int line) {
        if (lastClosingLine == UNKNOWN) {
            lastClosingLine = lines.lastLineWith(CLOSE);
        }
        return line < lastClosingLine;
    }

    private static boolean beginsBlock(String text, int open) {
        return open <= 3 && text.substring(0, open).isBlank();
    }

    private static void blank(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            out.setCharAt(i, ' ');
        }
    }
}

package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownHeading;
import ai.disinto.core.internal.markdown.MarkdownOutline;
import java.util.List;

/** Makes foreign text safe to stand in a document of ours: it opens no heading, comment, code or block of entries. */
final class SafeMarkdown {
    private static final String OPEN = "<!--";
    private static final String ESCAPED_OPEN = "&lt;!--";

    private SafeMarkdown() {}

    /** Text for one line, behind a mark of ours. */
    static String inline(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean blank = Character.isWhitespace(point)
                    || Character.isISOControl(point)
                    || point == 0x2028
                    || point == 0x2029
                    || Character.getType(point) == Character.SURROGATE;
            if (!blank) {
                line.appendCodePoint(point);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        String safe = line.toString().strip().replace(OPEN, ESCAPED_OPEN).replace("-->", "--&gt;");
        return beginsBlock(safe) ? "\\" + safe : safe;
    }

    /** Text of several lines that may have headings of the third rank and below. */
    static String block(String text) {
        MarkdownOutline outline = MarkerLine.outline(withoutControls(text));
        StringBuilder out = new StringBuilder();
        boolean paragraph = false;
        for (int i = 0; i < outline.count(); i++) {
            String line = outline.lines().text(i);
            if (outline.isCode(i)) {
                out.append(line).append('\n');
                paragraph = false;
                continue;
            }
            boolean high = outline.heading(i).map(MarkdownHeading::level).orElse(6) <= 2;
            boolean underline = paragraph && isUnderline(line);
            int indentation = line.length() - line.stripLeading().length();
            String safe =
                    high || underline ? line.substring(0, indentation) + "\\" + line.substring(indentation) : line;
            out.append(safe.replace(OPEN, ESCAPED_OPEN)).append('\n');
            paragraph = !line.isBlank();
        }
        return closed(out.toString().strip());
    }

    /** The text with every comment that poses as a marker turned into visible text. */
    static String withoutMarkers(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + 1)) {
            int word = at + OPEN.length();
            while (word < text.length() && Character.isWhitespace(text.charAt(word))) {
                word++;
            }
            if (text.regionMatches(true, word, "decomposed", 0, 10)) {
                out.append(text, from, at).append(ESCAPED_OPEN);
                from = at + OPEN.length();
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** The text, such that what follows it is read as text: code and comments that it leaves open are closed. */
    static String closed(String text) {
        if (endsOpen(text)) {
            for (String candidate : List.of(text, text.replace(OPEN, ESCAPED_OPEN))) {
                for (String fence : List.of("", "\n" + fence(candidate, '`'), "\n" + fence(candidate, '~'))) {
                    if (!endsOpen(candidate + fence)) {
                        return candidate + fence;
                    }
                }
            }
        }
        return text;
    }

    /** Whether what follows the text is hidden; a comment that follows may close one that the text opens. */
    private static boolean endsOpen(String text) {
        MarkdownOutline outline = MarkerLine.outline(text + "\n\n# end\n\n<!-- end -->\n");
        return outline.heading(outline.count() - 3).isEmpty();
    }

    /** A fence at least as long as any that the text opens. */
    private static String fence(String text, char mark) {
        int longest = 3;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == mark ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return String.valueOf(mark).repeat(longest);
    }

    private static boolean beginsBlock(String line) {
        if (line.isEmpty() || line.startsWith("```") || "#>=~|".indexOf(line.charAt(0)) >= 0) {
            return !line.isEmpty();
        }
        return ListItems.start(line + " ", 0).isPresent() || isUnderline(line);
    }

    private static boolean isUnderline(String line) {
        String text = line.strip();
        return !text.isEmpty()
                && (text.chars().allMatch(c -> c == '=') || text.chars().allMatch(c -> c == '-'));
    }

    private static String withoutControls(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(point -> {
            boolean kept = point == '\n' || point == '\t' || !Character.isISOControl(point);
            if (kept && Character.getType(point) != Character.SURROGATE) {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }
}

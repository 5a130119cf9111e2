package ai.disinto.core.internal.markdown;

import org.jspecify.annotations.Nullable;

/** Reads a heading with number signs. */
final class HeadingLine {
    private HeadingLine() {}

    static @Nullable MarkdownHeading read(int line, String text) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int indentation = Fence.run(text, start, ' ');
        int level = indentation > 3 ? 0 : Fence.run(text, start + indentation, '#');
        if (level < 1 || level > 6) {
            return null;
        }
        int behind = start + indentation + level;
        if (behind < text.length() && text.charAt(behind) != ' ' && text.charAt(behind) != '\t') {
            return null;
        }
        int from = behind;
        while (from < text.length() && isBlank(text.charAt(from))) {
            from++;
        }
        int to = withoutClosingMarks(text, from);
        return new MarkdownHeading(line, level, text.substring(from, to), from);
    }

    private static int withoutClosingMarks(String text, int from) {
        int end = trimmed(text, from, text.length());
        int marks = end;
        while (marks > from && text.charAt(marks - 1) == '#') {
            marks--;
        }
        boolean closing = marks < end && (marks == from || isBlank(text.charAt(marks - 1)));
        return closing ? trimmed(text, from, marks) : end;
    }

    private static int trimmed(String text, int from, int to) {
        int end = to;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}

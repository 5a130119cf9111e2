package ai.disinto.core.internal.markdown;

import org.jspecify.annotations.Nullable;

/** An open code fence: which character, and how many of them close it. */
record Fence(char mark, int length) {

    static @Nullable Fence openedBy(String line) {
        int start = indentation(line);
        if (start > 3 || start >= line.length()) {
            return null;
        }
        char mark = line.charAt(start);
        int length = run(line, start, mark);
        boolean fence = (mark == '`' || mark == '~') && length >= 3;
        if (!fence || (mark == '`' && line.indexOf('`', start + length) >= 0)) {
            return null;
        }
        return new Fence(mark, length);
    }

    boolean closedBy(String line) {
        int start = indentation(line);
        if (start > 3 || start >= line.length() || line.charAt(start) != mark) {
            return false;
        }
        int run = run(line, start, mark);
        return run >= length && line.substring(start + run).isBlank();
    }

    static int indentation(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    static int run(String line, int start, char mark) {
        int end = start;
        while (end < line.length() && line.charAt(end) == mark) {
            end++;
        }
        return end - start;
    }
}

package ai.disinto.core.internal.toml;

import ai.disinto.core.internal.text.SourceLines;
import java.util.Arrays;

/**
 * Spans of whole lines that hold nothing but blanks and comments. The parser takes a time that grows with the cube of
 * their number in a row, so that it is not given them.
 */
final class BlankLines {
    private int[] spans = new int[16];
    private int size;

    /** Adds a line, which stands behind all lines added before. */
    void add(int start, int end) {
        if (size > 0 && spans[size - 1] == start) {
            spans[size - 1] = end;
            return;
        }
        spans = size == spans.length ? Arrays.copyOf(spans, size * 2) : spans;
        spans[size++] = start;
        spans[size++] = end;
    }

    int count() {
        return size / 2;
    }

    int start(int index) {
        return spans[2 * index];
    }

    int end(int index) {
        return spans[2 * index + 1];
    }

    /** For each span, how many lines it and the spans before it have. */
    int[] lines(SourceLines lines) {
        int[] totals = new int[count()];
        int total = 0;
        for (int i = 0; i < totals.length; i++) {
            int behind = end(i) < lines.length() ? lines.lineAt(end(i)) : lines.count();
            total += behind - lines.lineAt(start(i));
            totals[i] = total;
        }
        return totals;
    }
}

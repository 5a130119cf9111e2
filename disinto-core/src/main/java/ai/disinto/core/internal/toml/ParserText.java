package ai.disinto.core.internal.toml;

import ai.disinto.core.internal.text.SourceLines;
import java.util.Arrays;
import java.util.List;

/**
 * What the parser gets to read instead of the original: every repairable invalid escape has a second backslash, long
 * runs of blank lines are left out. Knows the way back to the original.
 */
final class ParserText {
    private final String original;
    private final SourceLines lines;
    private final int[] inserted;
    private final BlankLines left;
    private final int[] leftLines;

    ParserText(String original, SourceLines lines, List<TomlEscape> escapes, BlankLines left) {
        this.original = original;
        this.lines = lines;
        this.inserted = escapes.stream()
                .filter(TomlEscape::repairable)
                .mapToInt(TomlEscape::offset)
                .sorted()
                .toArray();
        this.left = left;
        this.leftLines = left.lines(lines);
    }

    /** The original with all of its lines, and with the second backslashes. */
    String repaired() {
        return inserted.length == 0 ? original : build(new BlankLines());
    }

    /** The text for the parser. */
    String text() {
        return inserted.length == 0 && left.count() == 0 ? original : build(left);
    }

    private String build(BlankLines omitted) {
        StringBuilder out = new StringBuilder(original.length() + inserted.length);
        int copied = 0;
        int span = 0;
        int escape = 0;
        while (span < omitted.count() || escape < inserted.length) {
            int next = escape < inserted.length ? inserted[escape] : original.length();
            if (span < omitted.count() && omitted.start(span) < next) {
                out.append(original, copied, omitted.start(span));
                copied = omitted.end(span++);
            } else {
                out.append(original, copied, next).append('\\');
                copied = next;
                escape++;
            }
        }
        return out.append(original, copied, original.length()).toString();
    }

    /** The offset in the original of a line and column (from 1, code points) of {@link #text()}. */
    int originalOffset(int line, int column) {
        int index = originalLine(line - 1);
        if (index >= lines.count()) {
            return original.length();
        }
        int offset = lines.start(index);
        int end = lines.end(index);
        int next = firstFrom(inserted, offset);
        for (int remaining = column - 1; remaining > 0 && offset < end; remaining--) {
            if (next < inserted.length && inserted[next] == offset) {
                next++;
            } else {
                offset += Character.charCount(original.codePointAt(offset));
            }
        }
        return offset;
    }

    /** The index of a line in the original: spans that begin at or before it push it down. */
    private int originalLine(int index) {
        int low = 0;
        int high = left.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int before = middle == 0 ? 0 : leftLines[middle - 1];
            if (lines.lineAt(left.start(middle)) - before <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? index : index + leftLines[low - 1];
    }

    private static int firstFrom(int[] sorted, int offset) {
        int found = Arrays.binarySearch(sorted, offset);
        return found >= 0 ? found : -found - 1;
    }
}

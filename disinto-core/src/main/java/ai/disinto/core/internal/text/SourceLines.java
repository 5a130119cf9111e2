package ai.disinto.core.internal.text;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into lines without losing a byte: {@code text(0) + ending(0) + text(1) + …} is the text. Lines are
 * indexed from 0 here, as arrays are; locations count from 1. Used by one reader at a time: not safe to share.
 */
public final class SourceLines {
    /** Up to so many characters it costs less to count than to look whether the whole text must be counted. */
    private static final int SHORT = 200;

    private final String name;
    private final String text;
    private final int[] starts;
    private final int count;
    private final boolean marked;
    private @Nullable Boolean wide;
    private int knownOffset;
    private int knownColumn;
    private int knownLine = -1;

    private SourceLines(String name, String text) {
        this.name = name;
        this.text = text;
        int[] found = new int[16];
        int lines = 0;
        int start = 0;
        while (start < text.length()) {
            found = lines == found.length ? Arrays.copyOf(found, lines * 2) : found;
            found[lines++] = start;
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        this.starts = found;
        this.count = lines;
        this.marked = text.startsWith("\uFEFF");
    }

    public static SourceLines of(SourceText source) {
        return new SourceLines(source.name(), source.text());
    }

    /** The number of lines; a text that ends in a line break has no further, empty line. */
    public int count() {
        return count;
    }

    /** The length of the text. */
    public int length() {
        return text.length();
    }

    public int start(int index) {
        return starts[index];
    }

    /** The offset behind the line's text and before its line break. */
    public int end(int index) {
        int next = index + 1 < count ? starts[index + 1] : text.length();
        if (next > starts[index] && text.charAt(next - 1) == '\n') {
            next--;
            if (next > starts[index] && text.charAt(next - 1) == '\r') {
                next--;
            }
        }
        return next;
    }

    public String text(int index) {
        return text.substring(starts[index], end(index));
    }

    /** The line break: LF, CR LF, or nothing on a last line that has none. */
    public String ending(int index) {
        return text.substring(end(index), index + 1 < count ? starts[index + 1] : text.length());
    }

    /** The line break that a new line of this text should have: the one of its first line, else LF. */
    public String preferredEnding() {
        return count > 0 && ending(0).equals("\r\n") ? "\r\n" : "\n";
    }

    /** The index of the line that holds an offset; the last line for the end of the text. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** The index of the last line that holds a part, which has no line break; -1 when none does. */
    public int lastLineWith(String part) {
        int last = text.lastIndexOf(part);
        return last < 0 ? -1 : lineAt(last);
    }

    public SourceLocation location(int offset) {
        int line = lineAt(offset);
        return new SourceLocation(name, line + 1, column(line, offset));
    }

    /** The location of a character of a line, by its index within the line's text. */
    public SourceLocation location(int line, int index) {
        return new SourceLocation(name, line + 1, column(line, starts[line] + index));
    }

    /** Counts code points; a byte-order mark is no column, as no editor shows it. */
    private int column(int line, int offset) {
        int start = count == 0 ? 0 : starts[line];
        if (line == 0 && marked && offset > 0) {
            start = 1;
        }
        if (offset - start <= SHORT) {
            return 1 + text.codePointCount(start, offset);
        }
        if (!isWide()) {
            return offset - start + 1;
        }
        boolean continues = knownLine == line && knownOffset <= offset;
        int from = continues ? knownOffset : start;
        int column = (continues ? knownColumn : 1) + text.codePointCount(from, offset);
        knownLine = line;
        knownOffset = offset;
        knownColumn = column;
        return column;
    }

    /** Whether some code point takes two characters; looked for when a location is first asked for. */
    private boolean isWide() {
        Boolean known = wide;
        if (known == null) {
            known = text.chars().anyMatch(c -> Character.isHighSurrogate((char) c));
            wide = known;
        }
        return known;
    }
}

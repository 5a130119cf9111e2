package ai.disinto.core.document;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a document.
 *
 * @param source the name of the document, usually its path
 * @param line the line, counted from 1
 * @param column the column, counted from 1 in Unicode code points
 */
public record SourceLocation(String source, int line, int column) implements Comparable<SourceLocation> {
    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::source)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    /**
     * Checks that line and column count from 1.
     *
     * @param source the name of the document, usually its path
     * @param line the line, counted from 1
     * @param column the column, counted from 1 in Unicode code points
     * @throws IllegalArgumentException if line or column is less than 1
     */
    public SourceLocation {
        Objects.requireNonNull(source, "source");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1, got " + line + ":" + column);
        }
    }

    /**
     * Answers the first character of a document, which also stands for the document as a whole.
     *
     * @param source the name of the document
     * @return line 1, column 1
     */
    public static SourceLocation startOf(String source) {
        return new SourceLocation(source, 1, 1);
    }

    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    /** Answers {@code source:line:column}, the form that editors and terminals make a link of. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}

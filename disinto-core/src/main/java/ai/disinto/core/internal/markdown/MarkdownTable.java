package ai.disinto.core.internal.markdown;

import java.util.ArrayList;
import java.util.List;

/** A table with pipes: a line of column names, a line of dashes, and rows. */
public final class MarkdownTable {
    private final List<MarkdownCell> header;
    private final List<List<MarkdownCell>> rows;

    private MarkdownTable(List<MarkdownCell> header, List<List<MarkdownCell>> rows) {
        this.header = List.copyOf(header);
        this.rows = List.copyOf(rows);
    }

    /** The tables between two lines of a text. */
    public static List<MarkdownTable> in(MarkdownOutline outline, int from, int to) {
        List<MarkdownTable> tables = new ArrayList<>();
        int line = from;
        while (line + 1 < to) {
            List<MarkdownCell> header = cells(outline, line);
            if (header.isEmpty() || !isDelimiter(cells(outline, line + 1), header.size())) {
                line++;
                continue;
            }
            List<List<MarkdownCell>> rows = new ArrayList<>();
            line += 2;
            for (List<MarkdownCell> row = row(outline, line, to); !row.isEmpty(); row = row(outline, line, to)) {
                rows.add(row);
                line++;
            }
            tables.add(new MarkdownTable(header, rows));
        }
        return List.copyOf(tables);
    }

    /** The names of the columns. */
    public List<MarkdownCell> header() {
        return header;
    }

    /** The cells of each row; a row may have more or fewer than there are columns, but has one at least. */
    public List<List<MarkdownCell>> rows() {
        return rows;
    }

    private static List<MarkdownCell> row(MarkdownOutline outline, int line, int to) {
        return line < to ? cells(outline, line) : List.of();
    }

    private static boolean isDelimiter(List<MarkdownCell> cells, int columns) {
        return cells.size() == columns && cells.stream().allMatch(cell -> isDashes(cell.text()));
    }

    private static boolean isDashes(String text) {
        int from = text.startsWith(":") ? 1 : 0;
        int to = text.endsWith(":") && text.length() > 1 ? text.length() - 1 : text.length();
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '-') {
                return false;
            }
        }
        return to > from;
    }

    /** The cells of a line; none if it has no pipe, or is a heading or code. */
    private static List<MarkdownCell> cells(MarkdownOutline outline, int line) {
        String text = outline.prose(line);
        List<MarkdownCell> cells = new ArrayList<>();
        if (text.indexOf('|') < 0 || outline.heading(line).isPresent()) {
            return cells;
        }
        int start = Fence.indentation(text);
        start = start < text.length() && text.charAt(start) == '|' ? start + 1 : start;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '|') {
                cells.add(MarkdownCell.of(line, text, start, i));
                start = i + 1;
            }
        }
        if (!text.substring(start).isBlank()) {
            cells.add(MarkdownCell.of(line, text, start, text.length()));
        }
        return cells;
    }
}

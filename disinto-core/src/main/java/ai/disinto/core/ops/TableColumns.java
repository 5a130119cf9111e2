package ai.disinto.core.ops;

import ai.disinto.core.internal.markdown.MarkdownCell;
import ai.disinto.core.internal.markdown.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table by name. Letter case, emphasis, question marks and a word such as "path" do not count. */
final class TableColumns {
    private final List<String> names;

    private TableColumns(List<String> names) {
        this.names = names;
    }

    static TableColumns of(MarkdownTable table) {
        List<String> names = new ArrayList<>();
        table.header().forEach(cell -> names.add(name(cell.text())));
        return new TableColumns(names);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The text of a cell; empty for a missing column, a missing cell, and a cell with nothing but a dash. */
    Optional<String> cell(List<MarkdownCell> row, String name) {
        int index = names.indexOf(name);
        return index < 0 || index >= row.size() ? Optional.empty() : text(row.get(index));
    }

    static Optional<String> text(MarkdownCell cell) {
        String text = cell.text();
        return text.isEmpty() || text.equals("-") || text.equals("—") || text.equals("–")
                ? Optional.empty()
                : Optional.of(text);
    }

    private static String name(String header) {
        StringBuilder letters = new StringBuilder();
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == ' ')
                .forEach(letters::appendCodePoint);
        String name = letters.toString().strip();
        if (name.startsWith("evidence")) {
            return "evidence";
        }
        return name.startsWith("measure") ? "measurement" : name;
    }
}

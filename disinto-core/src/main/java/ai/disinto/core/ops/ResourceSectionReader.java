package ai.disinto.core.ops;

import ai.disinto.core.internal.markdown.MarkdownCell;
import ai.disinto.core.internal.markdown.MarkdownHeading;
import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.markdown.MarkdownSection;
import ai.disinto.core.internal.markdown.MarkdownTable;
import ai.disinto.core.internal.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one section, written as sections of their own, as rows of a table, or as bullets. */
final class ResourceSectionReader {
    private static final int LONGEST_NAME = 80;

    private final MarkdownOutline outline;
    private final Problems problems;
    private final List<ResourceEntry> entries = new ArrayList<>();
    private @Nullable String host;
    private Map<String, String> facts = new LinkedHashMap<>();

    ResourceSectionReader(MarkdownOutline outline, Problems problems) {
        this.outline = outline;
        this.problems = problems;
    }

    List<ResourceEntry> read(MarkdownSection section) {
        MarkdownTable.in(outline, section.from(), section.to()).forEach(this::readTable);
        for (int i = section.from(); i < section.to(); i++) {
            Optional<MarkdownHeading> heading = outline.heading(i);
            if (heading.isPresent()) {
                endHost();
                host = heading.get().level() == 3 ? heading.get().text() : host;
            } else if (!outline.prose(i).isBlank()) {
                readLine(outline.prose(i));
            }
        }
        endHost();
        return List.copyOf(entries);
    }

    private void endHost() {
        if (host != null) {
            entries.add(new ResourceEntry(host, "", facts));
            host = null;
            facts = new LinkedHashMap<>();
        }
    }

    private void readTable(MarkdownTable table) {
        List<String> names = TableColumns.of(table).names();
        for (List<MarkdownCell> row : table.rows()) {
            Optional<String> name = TableColumns.text(row.get(0));
            Map<String, String> told = new LinkedHashMap<>();
            for (int i = 1; i < Math.min(row.size(), names.size()); i++) {
                String column = names.get(i);
                TableColumns.text(row.get(i)).ifPresent(text -> told.putIfAbsent(column, text));
            }
            name.ifPresentOrElse(
                    each -> entries.add(new ResourceEntry(each, "", told)), () -> reportNameless(row.get(0)));
        }
    }

    private void reportNameless(MarkdownCell cell) {
        problems.warning(
                "resources.no-name",
                problems.lines().location(cell.line(), cell.start()),
                "the row has no name in its first column",
                "name it, or remove the row");
    }

    private void readLine(String line) {
        Optional<ListItem> item = ListItem.read(line);
        String text = item.map(ListItem::text)
                .orElseGet(line::strip)
                .replace("**", "")
                .replace("`", "");
        int colon = text.indexOf(':');
        boolean named = colon > 0 && colon <= LONGEST_NAME;
        String name = (named ? text.substring(0, colon) : text).strip();
        String rest = named ? text.substring(colon + 1).strip() : "";
        if (host != null && named) {
            facts.putIfAbsent(name.toLowerCase(Locale.ROOT), rest);
        } else if (host == null && item.isPresent() && !name.isEmpty()) {
            entries.add(new ResourceEntry(name, rest, Map.of()));
        }
    }
}

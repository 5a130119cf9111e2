package ai.disinto.core.internal.toml;

import ai.disinto.core.internal.text.SourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds by their full names the places of a document that can be changed. */
final class TomlSites {
    private final TomlOutline outline;
    private final SourceLines lines;
    private final Map<String, TomlEntry> entries = new HashMap<>();
    private final Map<String, TomlHeader> headers = new HashMap<>();

    TomlSites(TomlOutline outline, SourceLines lines) {
        this.outline = outline;
        this.lines = lines;
        Stream.concat(outline.entries().stream(), outline.inlineEntries().stream())
                .forEach(entry -> entries.putIfAbsent(name(entry.fullKeys()), entry));
        outline.headers().stream()
                .filter(header -> !header.isArray())
                .forEach(header -> headers.putIfAbsent(name(header.keys()), header));
    }

    static List<String> child(List<String> table, String key) {
        return Stream.concat(table.stream(), Stream.of(key)).toList();
    }

    static boolean isBelow(List<String> path, List<String> table) {
        return path.size() >= table.size() && path.subList(0, table.size()).equals(table);
    }

    /** One text for one path, whatever its keys hold; texts, unlike lists, stay fast in a map when hashes collide. */
    private static String name(List<String> path) {
        StringBuilder name = new StringBuilder();
        path.forEach(key -> name.append(key.length()).append(':').append(key));
        return name.toString();
    }

    TomlOutline outline() {
        return outline;
    }

    String text() {
        return outline.text();
    }

    Optional<TomlEntry> entry(List<String> path) {
        return Optional.ofNullable(entries.get(name(path)));
    }

    Optional<TomlHeader> header(List<String> table) {
        return Optional.ofNullable(headers.get(name(table)));
    }

    /** The innermost inline table that holds a table, or is it. */
    Optional<TomlEntry> inlineTable(List<String> table) {
        for (int length = table.size(); length > 0; length--) {
            TomlEntry entry = entries.get(name(table.subList(0, length)));
            if (entry != null && text().startsWith("{", entry.valueStart())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The entries between the braces of an inline table. */
    List<TomlEntry> members(int brace) {
        return outline.inlineEntries().stream()
                .filter(entry -> entry.brace() == brace)
                .toList();
    }

    /** The last line of a table's block: of its last entry, or of its header. */
    int lastLine(TomlHeader header) {
        List<TomlEntry> own = outline.entries(header);
        return lines.lineAt(
                own.isEmpty() ? header.end() : own.get(own.size() - 1).valueEnd());
    }

    boolean isBlank(int line) {
        return lines.text(line).isBlank();
    }

    boolean isComment(int line) {
        return lines.text(line).stripLeading().startsWith("#");
    }

    /** The offset of a line's first character, a byte-order mark left out. */
    int start(int line) {
        int start = line < lines.count() ? lines.start(line) : text().length();
        return start == 0 && text().startsWith("\uFEFF") ? 1 : start;
    }
}

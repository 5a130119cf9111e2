package ai.disinto.core.internal.toml;

import ai.disinto.core.internal.text.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts new keys where their table is: between braces, below its header, among its dotted keys, or in a new block. */
final class TomlInsertion {
    private final TomlSites sites;
    private final SourceLines lines;

    TomlInsertion(TomlSites sites, SourceLines lines) {
        this.sites = sites;
        this.lines = lines;
    }

    List<TomlSplice> splices(List<String> table, Map<String, Object> added, List<String> order, TomlPlace place) {
        Optional<TomlEntry> inline = sites.inlineTable(table);
        if (inline.isPresent()) {
            int known = inline.get().fullKeys().size();
            return List.of(betweenBraces(inline.get(), table.subList(known, table.size()), added));
        }
        Optional<TomlHeader> header = sites.header(table);
        if (header.isPresent()) {
            return inBlock(header.get(), table, added, order);
        }
        List<TomlEntry> dotted = sites.outline().entries().stream()
                .filter(entry -> entry.header().keys().size() < table.size())
                .filter(entry -> entry.fullKeys().size() > table.size() && TomlSites.isBelow(entry.fullKeys(), table))
                .toList();
        if (!dotted.isEmpty()) {
            return inBlock(dotted.get(dotted.size() - 1).header(), table, added, order);
        }
        return List.of(new TomlBlock(sites, lines).splice(table, added, place));
    }

    private TomlSplice betweenBraces(TomlEntry inline, List<String> prefix, Map<String, Object> added) {
        String members = added.entrySet().stream()
                .map(entry -> TomlWriter.keys(TomlSites.child(prefix, entry.getKey())) + " = "
                        + TomlWriter.value(entry.getValue()))
                .collect(Collectors.joining(", "));
        List<TomlEntry> present = sites.members(inline.valueStart());
        if (present.isEmpty()) {
            return new TomlSplice(inline.valueStart() + 1, inline.valueEnd() - 1, " " + members + " ");
        }
        int end = present.get(present.size() - 1).valueEnd();
        return new TomlSplice(end, end, ", " + members);
    }

    private List<TomlSplice> inBlock(
            TomlHeader header, List<String> table, Map<String, Object> added, List<String> order) {
        List<TomlEntry> siblings = sites.outline().entries(header).stream()
                .filter(entry -> TomlSites.isBelow(entry.fullKeys(), table))
                .toList();
        List<String> prefix = table.subList(header.keys().size(), table.size());
        List<TomlSplice> splices = new ArrayList<>();
        added.forEach((key, value) -> {
            Optional<TomlEntry> neighbour = neighbour(siblings, table, order, key);
            TomlLayout layout = neighbour.isPresent()
                    ? TomlLayout.of(neighbour.get(), siblings, sites.text(), lines)
                    : TomlLayout.PLAIN;
            String line = layout.line(TomlWriter.keys(TomlSites.child(prefix, key)), TomlWriter.value(value));
            splices.add(below(header, neighbour, line));
        });
        return splices;
    }

    /** The entry that the new key comes behind: the nearest one before it in the order, else the last. */
    private static Optional<TomlEntry> neighbour(
            List<TomlEntry> siblings, List<String> table, List<String> order, String key) {
        for (int i = order.indexOf(key) - 1; i >= 0; i--) {
            List<String> path = TomlSites.child(table, order.get(i));
            Optional<TomlEntry> found = siblings.stream()
                    .filter(entry -> entry.fullKeys().equals(path))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return siblings.isEmpty() ? Optional.empty() : Optional.of(siblings.get(siblings.size() - 1));
    }

    private TomlSplice below(TomlHeader header, Optional<TomlEntry> neighbour, String line) {
        if (neighbour.isEmpty() && header.keys().isEmpty()) {
            int start = sites.start(0);
            return new TomlSplice(start, start, line + lines.preferredEnding());
        }
        int above = lines.lineAt(neighbour.map(TomlEntry::valueEnd).orElse(header.end()));
        String ending = lines.ending(above).isEmpty() ? lines.preferredEnding() : lines.ending(above);
        int end = lines.end(above);
        return new TomlSplice(end, end, ending + line);
    }
}

package ai.disinto.core.internal.toml;

import ai.disinto.core.internal.text.SourceLines;
import java.util.ArrayList;
import java.util.List;

/** Takes entries and tables out of a text. */
final class TomlRemoval {
    private final TomlSites sites;
    private final SourceLines lines;

    TomlRemoval(TomlSites sites, SourceLines lines) {
        this.sites = sites;
        this.lines = lines;
    }

    /** An entry with its line, or with the comma that parts it from its neighbour inside braces. */
    TomlSplice of(TomlEntry entry) {
        return entry.brace() < 0 ? ofLines(entry) : ofMember(entry);
    }

    /** Every block below the table, and every entry that is written elsewhere and belongs to it. */
    List<TomlSplice> ofTable(List<String> table) {
        List<TomlSplice> splices = new ArrayList<>();
        for (TomlHeader header : sites.outline().headers()) {
            if (TomlSites.isBelow(header.keys(), table)) {
                splices.add(ofBlock(header));
            } else if (TomlSites.isBelow(table, header.keys())) {
                sites.outline().entries(header).stream()
                        .filter(entry -> TomlSites.isBelow(entry.fullKeys(), table))
                        .forEach(entry -> splices.add(ofLines(entry)));
            }
        }
        if (splices.isEmpty()) {
            sites.outline().inlineEntries().stream()
                    .filter(entry -> entry.fullKeys().equals(table))
                    .forEach(entry -> splices.add(ofMember(entry)));
        }
        return splices;
    }

    private TomlSplice ofLines(TomlEntry entry) {
        return lines(lines.lineAt(entry.keyStart()), lines.lineAt(entry.valueEnd()));
    }

    /** From the header to the last entry; of two blank lines around it one stays. */
    private TomlSplice ofBlock(TomlHeader header) {
        int first = lines.lineAt(header.start());
        int last = sites.lastLine(header);
        boolean blankAbove = first > 0 && sites.isBlank(first - 1);
        boolean blankBelow = last + 1 >= lines.count() || sites.isBlank(last + 1);
        return lines(blankAbove && blankBelow ? first - 1 : first, last);
    }

    private TomlSplice lines(int first, int last) {
        return new TomlSplice(sites.start(first), sites.start(last + 1), "");
    }

    private TomlSplice ofMember(TomlEntry entry) {
        List<TomlEntry> members = sites.members(entry.brace());
        int index = members.indexOf(entry);
        if (index > 0) {
            return new TomlSplice(members.get(index - 1).valueEnd(), entry.valueEnd(), "");
        }
        int end = members.size() > 1 ? members.get(1).keyStart() : entry.valueEnd();
        return new TomlSplice(entry.keyStart(), end, "");
    }
}

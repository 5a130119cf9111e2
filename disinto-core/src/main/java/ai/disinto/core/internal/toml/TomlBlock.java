package ai.disinto.core.internal.toml;

import ai.disinto.core.internal.text.SourceLines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a new table with a header of its own into a text, a blank line around it. */
final class TomlBlock {
    private final TomlSites sites;
    private final SourceLines lines;
    private final String ending;

    TomlBlock(TomlSites sites, SourceLines lines) {
        this.sites = sites;
        this.lines = lines;
        this.ending = lines.preferredEnding();
    }

    TomlSplice splice(List<String> table, Map<String, Object> entries, TomlPlace place) {
        String block = "[" + TomlWriter.keys(table) + "]" + ending + TomlWriter.lines(entries, ending);
        Stream<TomlHeader> ends = place.after().stream()
                .map(family -> family(family).reduce((first, second) -> second))
                .flatMap(Optional::stream);
        Stream<TomlHeader> starts = place.before().stream()
                .map(family -> family(family).findFirst())
                .flatMap(Optional::stream);
        Optional<TomlSplice> behind = ends.findFirst().map(header -> behind(header, block));
        return behind.or(() -> starts.findFirst().map(header -> inFrontOf(header, block)))
                .orElseGet(() -> atEnd(block));
    }

    private Stream<TomlHeader> family(String key) {
        return sites.outline().headers().stream()
                .filter(header ->
                        !header.keys().isEmpty() && header.keys().get(0).equals(key));
    }

    private TomlSplice behind(TomlHeader header, String block) {
        int end = lines.end(lastOwnLine(header));
        return new TomlSplice(end, end, ending + ending + block);
    }

    /** Comments directly below an entry belong to its table, unless the next header follows on them. */
    private int lastOwnLine(TomlHeader header) {
        int last = sites.lastLine(header);
        int next = last + 1;
        while (next < lines.count() && sites.isComment(next)) {
            next++;
        }
        return next >= lines.count() || sites.isBlank(next) ? next - 1 : last;
    }

    private TomlSplice inFrontOf(TomlHeader header, String block) {
        int first = lines.lineAt(header.start());
        int line = first;
        while (line > 0 && sites.isComment(line - 1)) {
            line--;
        }
        boolean parted = line == 0 || sites.isBlank(line - 1);
        int start = sites.start(line);
        return new TomlSplice(start, start, (parted ? "" : ending) + block + ending + ending);
    }

    private TomlSplice atEnd(String block) {
        int end = sites.text().length();
        int last = lines.count() - 1;
        if (last < 0 || end == sites.start(0)) {
            return new TomlSplice(end, end, block + ending);
        }
        if (lines.ending(last).isEmpty()) {
            return new TomlSplice(end, end, ending + (sites.isBlank(last) ? "" : ending) + block);
        }
        return new TomlSplice(end, end, (sites.isBlank(last) ? "" : ending) + block + ending);
    }
}

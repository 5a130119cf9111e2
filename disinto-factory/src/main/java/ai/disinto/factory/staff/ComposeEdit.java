package ai.disinto.factory.staff;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.SourceLines;
import ai.disinto.core.internal.yaml.YamlDocument;
import ai.disinto.core.internal.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * The text of a compose file, to change single entries of: an entry goes with the comment above it, every other byte
 * stays. What is written in a form that cannot be changed so is left as it is; compare what comes out.
 */
final class ComposeEdit {
    private final String text;
    private final List<YamlNode.Entry> families;

    ComposeEdit(String text) {
        SourceText source = SourceText.of(text, Office.COMPOSE);
        this.text = text;
        this.families = YamlDocument.of(source, SourceLines.of(source), 0, text.length())
                .root()
                .filter(YamlNode.Mapping.class::isInstance)
                .map(root -> ((YamlNode.Mapping) root).entries())
                .orElse(List.of());
    }

    String text() {
        return text;
    }

    /** The text in which an entry is as in another text, or gone if that has none. */
    ComposeEdit like(ComposeEdit other, String family, String key) {
        if (isOnOneLine(family)) {
            return this;
        }
        boolean wanted = other.index(family, key) >= 0;
        if (index(family, key) >= 0) {
            return wanted ? replaced(other, family, key) : without(family, key);
        }
        return wanted ? inserted(other, family, key) : this;
    }

    private boolean isOnOneLine(String family) {
        return !entries(family).isEmpty()
                && find(family).orElseThrow().value() instanceof YamlNode.Mapping mapping
                && mapping.flow();
    }

    private ComposeEdit replaced(ComposeEdit other, String family, String key) {
        Part own = part(family, index(family, key));
        return spliced(own.from(), own.to(), fitting(other, family, key));
    }

    private ComposeEdit without(String family, String key) {
        Part own = part(family, index(family, key));
        if (entries(family).size() > 1) {
            return spliced(own.from(), own.to(), "");
        }
        int colon = text.indexOf(':', find(family).orElseThrow().key().end());
        return spliced(own.from(), own.to(), "").spliced(colon + 1, colon + 1, " {}");
    }

    /** Puts an entry behind the one that it is behind in the other text, as far as that is here, else at the end. */
    private ComposeEdit inserted(ComposeEdit other, String family, String key) {
        String chunk = fitting(other, family, key);
        List<YamlNode.Entry> here = entries(family);
        if (here.isEmpty()) {
            return first(family, chunk);
        }
        int behind = here.size() - 1;
        for (YamlNode.Entry each : other.entries(family).subList(0, other.index(family, key))) {
            int at = index(family, each.key().text());
            behind = at < 0 ? behind : at;
        }
        return insertedAt(part(family, behind).to(), chunk);
    }

    private ComposeEdit first(String family, String chunk) {
        Optional<YamlNode.Entry> empty = find(family);
        if (empty.isEmpty()) {
            return insertedAt(text.length(), lineEnd() + family + ":" + lineEnd() + chunk);
        }
        YamlNode value = empty.get().value();
        ComposeEdit bare = spliced(value.start(), value.end(), "");
        return bare.insertedAt(bare.lineAfter(value.start()), chunk);
    }

    private ComposeEdit insertedAt(int offset, String chunk) {
        int at = Math.min(offset, text.length());
        boolean open = at > 0 && text.charAt(at - 1) != '\n';
        return spliced(at, at, open ? lineEnd() + chunk : chunk);
    }

    private ComposeEdit spliced(int from, int to, String chunk) {
        return new ComposeEdit(text.substring(0, from) + chunk + text.substring(to));
    }

    /** An entry of a generated text, in which every value is on one line, as it would be written here. */
    private String fitting(ComposeEdit generated, String family, String key) {
        Part part = generated.part(family, generated.index(family, key));
        String chunk = generated.text.substring(part.from(), part.to());
        List<YamlNode.Entry> here = entries(family);
        if (!here.isEmpty()) {
            chunk = chunk.replaceAll("(?m)^ {2}", " ".repeat(column(here.get(0))));
        }
        return chunk.replace("\n", lineEnd());
    }

    private String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** From which offset to which an entry goes, in whole lines. */
    private record Part(int from, int to) {}

    private Part part(String family, int index) {
        List<YamlNode.Entry> all = entries(family);
        int least = index == 0
                ? lineAfter(find(family).orElseThrow().key().end())
                : lineAfter(all.get(index - 1).value().contentEnd());
        YamlNode.Entry entry = all.get(index);
        int from = entry.key().start() - column(entry);
        while (from > least && isComment(from, column(entry))) {
            from = lineBefore(from);
        }
        if (from > least && text.substring(lineBefore(from), from).isBlank()) {
            from = lineBefore(from);
        }
        return new Part(from, lineAfter(entry.value().contentEnd()));
    }

    /** Whether the line before an offset is a comment that begins in a column. */
    private boolean isComment(int offset, int column) {
        String line = text.substring(lineBefore(offset), offset);
        return line.startsWith("#", column) && line.substring(0, column).isBlank();
    }

    private int column(YamlNode.Entry entry) {
        return entry.key().start() - (text.lastIndexOf('\n', entry.key().start() - 1) + 1);
    }

    private int lineBefore(int offset) {
        return text.lastIndexOf('\n', offset - 2) + 1;
    }

    /** Where the next line begins, unless one begins here. */
    private int lineAfter(int offset) {
        if (offset > 0 && text.charAt(offset - 1) == '\n') {
            return offset;
        }
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    private int index(String family, String key) {
        return entries(family).stream()
                .map(entry -> entry.key().text())
                .toList()
                .indexOf(key);
    }

    private List<YamlNode.Entry> entries(String family) {
        return find(family).map(ComposeEdit::below).orElse(List.of());
    }

    private static List<YamlNode.Entry> below(YamlNode.Entry family) {
        return family.value() instanceof YamlNode.Mapping mapping ? mapping.entries() : List.of();
    }

    private Optional<YamlNode.Entry> find(String family) {
        return families.stream()
                .filter(entry -> entry.key().text().equals(family))
                .findFirst();
    }
}

package ai.disinto.core.project;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.secret.CredentialKey;
import ai.disinto.core.internal.secret.VisibleText;
import ai.disinto.core.internal.text.SourceLines;
import ai.disinto.core.internal.toml.TomlEntry;
import ai.disinto.core.internal.toml.TomlHunk;
import ai.disinto.core.internal.toml.TomlOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a change as people may see them. */
final class ShownLines {
    private final SourceLines before;
    private final SourceLines after;

    ShownLines(SourceText before, SourceText after) {
        this.before = SourceLines.of(SourceText.of(masked(before), before.name()));
        this.after = SourceLines.of(SourceText.of(masked(after), after.name()));
    }

    List<LineChange> of(List<TomlHunk> hunks) {
        List<LineChange> changes = new ArrayList<>();
        for (TomlHunk hunk : hunks) {
            changes.add(new LineChange(
                    hunk.oldStart() + 1,
                    hunk.newStart() + 1,
                    shown(before, hunk.oldStart(), hunk.oldEnd()),
                    shown(after, hunk.newStart(), hunk.newEnd())));
        }
        return List.copyOf(changes);
    }

    private static List<String> shown(SourceLines lines, int from, int to) {
        List<String> shown = new ArrayList<>();
        for (int line = from; line < to; line++) {
            shown.add(VisibleText.ofLine(lines.text(line)));
        }
        return shown;
    }

    /** The same lines, without the values of keys that may be credentials, however many lines those have. */
    private static String masked(SourceText source) {
        String text = source.text();
        TomlOutline outline = TomlOutline.of(text, source.limits().maxNesting());
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        List<TomlEntry> secret = Stream.concat(outline.entries().stream(), outline.inlineEntries().stream())
                .filter(entry -> entry.keys().stream().anyMatch(CredentialKey::matches))
                .sorted((first, second) -> Integer.compare(first.valueStart(), second.valueStart()))
                .toList();
        for (TomlEntry entry : secret) {
            if (entry.valueStart() >= copied) {
                String value = text.substring(entry.valueStart(), entry.valueEnd());
                long breaks = value.chars().filter(c -> c == '\n').count();
                out.append(text, copied, entry.valueStart())
                        .append("(not shown)")
                        .append("\n".repeat((int) breaks));
                copied = entry.valueEnd();
            }
        }
        return out.append(text, copied, text.length()).toString();
    }
}

package ai.disinto.core.internal.toml;

import ai.disinto.core.internal.text.SourceLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Characters that give way to others.
 *
 * @param start the offset of the first character that goes
 * @param end the offset behind the last one; the start for a pure insertion
 * @param text what comes in their place
 */
record TomlSplice(int start, int end, String text) {

    /** The text after all splices; those at one place apply in the order of the list. */
    static String apply(String text, List<TomlSplice> splices) {
        StringBuilder out = new StringBuilder(text.length() + 256);
        int copied = 0;
        for (TomlSplice splice : sorted(splices)) {
            if (splice.start < copied) {
                throw new IllegalStateException("two changes of the same characters");
            }
            out.append(text, copied, splice.start).append(splice.text);
            copied = splice.end;
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** The lines that differ afterwards: neighbouring changes in one piece, equal lines at its edges left out. */
    static List<TomlHunk> hunks(SourceLines before, SourceLines after, List<TomlSplice> splices) {
        List<TomlHunk> hunks = new ArrayList<>();
        List<TomlSplice> sorted = sorted(splices);
        int shift = 0;
        int at = 0;
        while (at < sorted.size()) {
            int first = before.lineAt(sorted.get(at).start);
            int last = first;
            int growth = 0;
            while (at < sorted.size() && before.lineAt(sorted.get(at).start) <= last + 1) {
                TomlSplice splice = sorted.get(at++);
                last = Math.max(last, before.lineAt(splice.end));
                growth += lineBreaks(splice.text) - (before.lineAt(splice.end) - before.lineAt(splice.start));
            }
            int oldEnd = Math.min(last + 1, before.count());
            int newEnd = Math.min(last + 1 + shift + growth, after.count());
            trimmed(before, after, new TomlHunk(first, oldEnd, first + shift, newEnd), hunks);
            shift += growth;
        }
        return List.copyOf(hunks);
    }

    private static void trimmed(SourceLines before, SourceLines after, TomlHunk hunk, List<TomlHunk> hunks) {
        int oldStart = hunk.oldStart();
        int newStart = hunk.newStart();
        int oldEnd = hunk.oldEnd();
        int newEnd = hunk.newEnd();
        while (oldStart < oldEnd && newStart < newEnd && before.text(oldStart).equals(after.text(newStart))) {
            oldStart++;
            newStart++;
        }
        while (oldEnd > oldStart && newEnd > newStart && before.text(oldEnd - 1).equals(after.text(newEnd - 1))) {
            oldEnd--;
            newEnd--;
        }
        if (oldStart < oldEnd || newStart < newEnd) {
            hunks.add(new TomlHunk(oldStart, oldEnd, newStart, newEnd));
        }
    }

    private static List<TomlSplice> sorted(List<TomlSplice> splices) {
        return splices.stream()
                .sorted(Comparator.comparingInt(TomlSplice::start))
                .toList();
    }

    private static int lineBreaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}

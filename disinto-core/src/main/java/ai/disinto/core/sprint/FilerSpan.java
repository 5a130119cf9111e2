package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the machine-readable block stands: the indices of its marker lines; no end where it is never closed. */
record FilerSpan(int begin, int end) {
    static final String BEGIN = "<!-- filer:begin -->";
    static final String END = "<!-- filer:end -->";

    /** Finds the first block. What stands behind it is for {@link #reportStray} to judge. */
    static Optional<FilerSpan> find(SourceLines lines) {
        MarkdownOutline outline = MarkdownOutline.of(lines);
        for (int i = 0; i < lines.count(); i++) {
            if (isMarker(lines, i, BEGIN) && !outline.isCode(i)) {
                return Optional.of(new FilerSpan(i, endBehind(lines, i)));
            }
        }
        return Optional.empty();
    }

    /** Says what is wrong with the markers. */
    static void reportStray(@Nullable FilerSpan block, MarkdownOutline outline, Problems problems) {
        SourceLines lines = problems.lines();
        if (block != null && !block.isClosed()) {
            problems.error(
                    "sprint.filer-not-closed",
                    lines.location(block.begin, 0),
                    "the block of sub-issues has no end",
                    "add the line " + END + " below its last entry");
            return;
        }
        for (int i = 0; i < lines.count(); i++) {
            if (outline.isCode(i) || (block != null && i >= block.begin && i <= block.end)) {
                continue;
            }
            if (isMarker(lines, i, BEGIN)) {
                problems.error(
                        "sprint.filer-duplicate",
                        lines.location(i, 0),
                        "a second block of sub-issues begins here",
                        "put all entries into the first one");
            } else if (isMarker(lines, i, END)) {
                problems.error(
                        "sprint.filer-not-opened",
                        lines.location(i, 0),
                        "a block of sub-issues ends here that begins nowhere",
                        "remove the line, or add " + BEGIN + " above the first entry");
            }
        }
    }

    boolean isClosed() {
        return end >= 0;
    }

    private static int endBehind(SourceLines lines, int begin) {
        for (int i = begin + 1; i < lines.count(); i++) {
            if (isMarker(lines, i, END)) {
                return i;
            }
        }
        return -1;
    }

    /** Text of an entry that mentions a marker is indented further than a marker may be. */
    private static boolean isMarker(SourceLines lines, int line, String marker) {
        int length = lines.end(line) - lines.start(line);
        if (length > marker.length() + 200) {
            return false;
        }
        String text = lines.text(line);
        return text.strip().equals(marker) && text.indexOf('<') <= 1;
    }
}

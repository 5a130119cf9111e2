package ai.disinto.core.internal.toml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text without the lines between statements that hold nothing or a comment, and the way back to its line numbers. The
 * parser looks ahead over all of them at every one of them, which takes minutes for some thousands.
 */
final class BlankRuns {
    private static final int KEPT_FOR_THE_PARSER = 100;

    private final String text;
    private final int[] lines;
    private final int[] removed;

    private BlankRuns(String text, int[] lines, int[] removed) {
        this.text = text;
        this.lines = lines;
        this.removed = removed;
    }

    /** Leaves out the lines of each run, given as start and end; lines that no TOML may have stay to be refused. */
    static BlankRuns cut(String text, List<int[]> runs) {
        List<int[]> cuts = new ArrayList<>();
        int kept = 0;
        for (int[] run : runs) {
            kept = addLines(text, run, cuts, kept);
        }
        StringBuilder out = new StringBuilder(text.length());
        int[] lines = new int[cuts.size()];
        int[] removed = new int[cuts.size()];
        int copied = 0;
        int line = 1;
        int total = 0;
        for (int i = 0; i < lines.length; i++) {
            int[] cut = cuts.get(i);
            line += breaks(text, copied, cut[0]);
            total += breaks(text, cut[0], cut[1]);
            out.append(text, copied, cut[0]);
            copied = cut[1];
            lines[i] = line;
            removed[i] = total;
        }
        return new BlankRuns(out.append(text, copied, text.length()).toString(), lines, removed);
    }

    String text() {
        return text;
    }

    /** The line of the whole text for a line, from 1, of the text without the runs. */
    int originalLine(int line) {
        int found = Arrays.binarySearch(lines, line);
        int behind = found >= 0 ? found + 1 : -found - 1;
        return behind == 0 ? line : line + removed[behind - 1];
    }

    private static int addLines(String text, int[] run, List<int[]> cuts, int keptBefore) {
        int kept = keptBefore;
        int from = run[0];
        int at = from;
        while (at < run[1]) {
            int next = Math.min(run[1], text.indexOf('\n', at) + 1);
            if (kept < KEPT_FOR_THE_PARSER && !isClean(text, at, next)) {
                kept++;
                addCut(cuts, from, at);
                from = next;
            }
            at = next;
        }
        addCut(cuts, from, run[1]);
        return kept;
    }

    private static void addCut(List<int[]> cuts, int from, int to) {
        if (from < to) {
            cuts.add(new int[] {from, to});
        }
    }

    private static boolean isClean(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean lineBreak = c == '\n' || (c == '\r' && i + 1 < to && text.charAt(i + 1) == '\n');
            boolean control = c < 0x20 || c == 0x7f;
            if (control && c != '\t' && !lineBreak) {
                return false;
            }
        }
        return true;
    }

    private static int breaks(String text, int from, int to) {
        int breaks = 0;
        for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
            breaks++;
        }
        return breaks;
    }
}

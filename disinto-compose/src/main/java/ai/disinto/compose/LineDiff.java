package ai.disinto.compose;

import ai.disinto.core.internal.secret.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which lines of a text become other ones, as people read it. */
final class LineDiff {
    private static final int CONTEXT = 3;
    private static final int MOST_LINES = 100;

    private final List<String> shownOld;
    private final List<String> shownNow;
    private final LineMatch match;
    private final List<String> out = new ArrayList<>();
    private int oldLine;
    private int nowLine;

    private LineDiff(String old, String now) {
        List<String> oldLines = lines(old);
        List<String> nowLines = lines(now);
        this.match = new LineMatch(oldLines, nowLines);
        this.shownOld = ShownLines.of(oldLines);
        this.shownNow = ShownLines.of(nowLines);
    }

    static List<String> of(String path, String old, String now) {
        return new LineDiff(old, now).unified(VisibleText.of(path));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        } else {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\\ no line break at the end");
        }
        return lines;
    }

    private List<String> unified(String path) {
        out.add("--- " + path);
        out.add("+++ " + path);
        while (toNextChange()) {
            hunk();
        }
        if (out.size() <= MOST_LINES) {
            return out;
        }
        int more = out.size() - MOST_LINES;
        List<String> cut = new ArrayList<>(out.subList(0, MOST_LINES));
        cut.add("… and " + more + " more lines");
        return cut;
    }

    private boolean toNextChange() {
        while (oldLine < shownOld.size()
                && nowLine < shownNow.size()
                && match.keepsOld(oldLine)
                && match.keepsNew(nowLine)) {
            oldLine++;
            nowLine++;
        }
        return oldLine < shownOld.size() || nowLine < shownNow.size();
    }

    private void hunk() {
        int before = Math.min(CONTEXT, Math.min(oldLine, nowLine));
        int oldStart = oldLine - before;
        int nowStart = nowLine - before;
        List<String> lines = new ArrayList<>();
        for (int i = oldStart; i < oldLine; i++) {
            lines.add(" " + shownOld.get(i));
        }
        int kept = 0;
        while (kept < 2 * CONTEXT && (oldLine < shownOld.size() || nowLine < shownNow.size())) {
            kept = line(lines) ? kept + 1 : 0;
        }
        int extra = Math.max(0, kept - CONTEXT);
        List<String> shown = lines.subList(0, lines.size() - extra);
        out.add("@@ -" + range(oldStart, oldLine - extra) + " +" + range(nowStart, nowLine - extra) + " @@");
        out.addAll(shown);
        oldLine -= extra;
        nowLine -= extra;
    }

    /** Takes one line; answers whether both have it. */
    private boolean line(List<String> lines) {
        if (oldLine < shownOld.size() && !match.keepsOld(oldLine)) {
            lines.add("-" + shownOld.get(oldLine++));
            return false;
        }
        if (nowLine < shownNow.size() && !match.keepsNew(nowLine)) {
            lines.add("+" + shownNow.get(nowLine++));
            return false;
        }
        lines.add(" " + shownOld.get(oldLine++));
        nowLine++;
        return true;
    }

    private static String range(int from, int to) {
        return (to == from ? from : from + 1) + "," + (to - from);
    }
}

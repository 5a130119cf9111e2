package ai.disinto.core.prerequisite;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line with a check box. The text is whatever stands before the last group of parentheses; in the older form
 * several groups and the words behind them belong to the annotation as well.
 */
final class ItemReader {
    private static final String DASH = " — ";
    private static final char SIGN = '⚠';
    private static final References PROBE = new References(RangeBudget.none());

    private final String text;
    private final References references;
    private final ItemLine line;

    private ItemReader(String text, int box, References references) {
        this.text = text;
        this.references = references;
        this.line = new ItemLine(text, box);
    }

    /** The parts of an item, or nothing when the line has no check box. */
    static @Nullable ItemLine read(String text, References references) {
        int box = box(text);
        if (box < 0) {
            return null;
        }
        ItemReader reader = new ItemReader(text, box, references);
        int from = References.skipBlanks(text, box + 2, text.length());
        reader.read(from, References.trimEnd(text, from, text.length()));
        return reader.line;
    }

    /** Whether the line begins a list entry: the index behind the bullet and its blanks, else -1. */
    static int bullet(String text) {
        int at = References.skipBlanks(text, 0, text.length());
        boolean bullet = at < text.length() && "-*+".indexOf(text.charAt(at)) >= 0;
        int behind = bullet ? References.skipBlanks(text, at + 1, text.length()) : -1;
        return behind > at + 1 ? behind : -1;
    }

    private static int box(String text) {
        int at = bullet(text);
        if (at < 0 || at + 2 >= text.length() || text.charAt(at) != '[' || text.charAt(at + 2) != ']') {
            return -1;
        }
        boolean mark = " xX".indexOf(text.charAt(at + 1)) >= 0;
        boolean alone = at + 3 == text.length() || References.isBlank(text.charAt(at + 3));
        return mark && alone ? at + 1 : -1;
    }

    private void read(int from, int to) {
        line.textFrom = from;
        int sign = text.indexOf(SIGN) < 0 ? -1 : text.lastIndexOf(SIGN, to - 1);
        int end = to;
        if (sign > from && References.isBlank(text.charAt(sign - 1)) && !endsWithReferences(from, to)) {
            line.warning = text.substring(References.skipBlanks(text, sign + 1, to), to);
            end = References.trimEnd(text, from, sign);
        }
        VaultMark vault = VaultMark.find(text, from, end);
        if (vault != null) {
            line.vault = vault;
            end = vault.start();
        }
        line.textTo = end;
        if (!readParentheses(from, end) && !readBehindParentheses(from, end) && !readWords(from, end)) {
            readEvidence(from, end);
        }
    }

    private boolean endsWithReferences(int from, int to) {
        int open = open(from, to);
        return open >= 0 && AnnotationReader.read(text, open + 1, to - 1, PROBE) != null;
    }

    /** {@code (#42 — blocked)}, or only references, perhaps in several parentheses. */
    private boolean readParentheses(int from, int to) {
        int open = open(from, to);
        Annotation annotation = open < 0 ? null : AnnotationReader.read(text, open + 1, to - 1, references);
        if (annotation == null) {
            return false;
        }
        boolean several = annotation.isBare() && text.lastIndexOf("),", open - 1) > from;
        line.annotation = several ? readGroups(from, to) : annotation;
        line.annotationTo = to;
        line.textTo = Math.min(line.textTo, References.trimEnd(text, from, open));
        return true;
    }

    /** {@code (#661) — in backlog, priority}. */
    private boolean readBehindParentheses(int from, int to) {
        int close = text.lastIndexOf(")" + DASH, to - DASH.length());
        while (close > from) {
            int open = pureOpen(from, close);
            if (open == from || (open > from && References.isBlank(text.charAt(open - 1)))) {
                line.textTo = References.trimEnd(text, from, open);
                Annotation annotation = readGroups(from, close + 1);
                line.tailFrom = close + 1 + DASH.length();
                AnnotationReader.readTail(text, line.tailFrom, to, annotation, references);
                line.annotation = annotation;
                return true;
            }
            close = text.lastIndexOf(")" + DASH, close - 1);
        }
        return false;
    }

    /** {@code — in backlog, depends on #710} without any parentheses. */
    private boolean readWords(int from, int to) {
        int dash = text.lastIndexOf(DASH, to - DASH.length());
        int start = dash + DASH.length();
        if (dash <= from || !(text.startsWith("in ", start) || text.startsWith("depends on #", start))) {
            return false;
        }
        Annotation annotation = new Annotation();
        AnnotationReader.readTail(text, start, to, annotation, references);
        boolean links = !annotation.dependencies().isEmpty();
        boolean label = text.startsWith("in backlog", start) || text.startsWith("in progress", start);
        if (links || label) {
            line.annotation = annotation;
            line.textTo = References.trimEnd(text, from, dash);
        }
        return links || label;
    }

    private void readEvidence(int from, int to) {
        int open = open(from, to);
        if (open >= 0) {
            line.evidence = text.substring(open + 1, to - 1);
            line.textTo = References.trimEnd(text, from, open);
        }
    }

    /** The references of the last parentheses and of those before them that a comma follows. */
    private Annotation readGroups(int from, int to) {
        Deque<int[]> groups = new ArrayDeque<>(2);
        int open = pureOpen(from, to - 1);
        int close = to - 1;
        boolean adjacent = true;
        while (open >= from) {
            groups.addFirst(new int[] {open, close});
            int before = text.lastIndexOf("),", open - 1);
            adjacent &= before > from && References.skipBlanks(text, before + 2, open) == open;
            close = before;
            open = before > from ? pureOpen(from, before) : -1;
            if (adjacent && open >= from) {
                line.textTo = References.trimEnd(text, from, open);
            }
        }
        line.spread = groups.size() > 1;
        Annotation annotation = new Annotation();
        for (int[] group : groups) {
            readGroup(group[0] + 1, group[1], annotation);
        }
        return annotation;
    }

    private void readGroup(int from, int to, Annotation into) {
        int at = from;
        while (at < to) {
            IssueNumbers numbers = new IssueNumbers();
            int start = References.skipBlanks(text, at, to);
            int end = references.readJoined(text, start, to, numbers);
            if (end < 0) {
                return;
            }
            into.addIssues(numbers, end);
            at = References.skipBlanks(text, end, to) + 1;
        }
    }

    /** The parenthesis that the one at the end of a part closes; a blank stands before it. */
    private int open(int from, int to) {
        if (to <= from || text.charAt(to - 1) != ')') {
            return -1;
        }
        int depth = 0;
        for (int i = to - 1; i >= from; i--) {
            char c = text.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth == 0) {
                return i == from || References.isBlank(text.charAt(i - 1)) ? i : -1;
            }
        }
        return -1;
    }

    /** The parenthesis that opens a group of nothing but references, closed at an index; else -1. */
    private int pureOpen(int from, int close) {
        int open = close - 1;
        while (open > from && isOfReferences(text.charAt(open))) {
            open--;
        }
        boolean opened = open >= from && text.charAt(open) == '(';
        return opened && PROBE.readPure(text, open + 1, close, new IssueNumbers()) ? open : -1;
    }

    private static boolean isOfReferences(char c) {
        return c == '#'
                || c == ' '
                || c == ','
                || c == '+'
                || c == '-'
                || c == '–'
                || c == '→'
                || c == '&'
                || (c >= '0' && c <= '9');
    }
}

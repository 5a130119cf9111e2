package ai.disinto.core.sprint;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import java.util.ArrayList;
import java.util.List;

/** How the lines of a block are indented: finds the ways in which a block loses its shape. */
final class FilerShape {
    private final SourceLines lines;
    private final FilerSpan span;
    private final List<Integer> entryStarts = new ArrayList<>();
    private int fence = -1;
    private int unindented = -1;

    private FilerShape(SourceLines lines, FilerSpan span) {
        this.lines = lines;
        this.span = span;
    }

    static FilerShape of(SourceLines lines, FilerSpan span) {
        FilerShape shape = new FilerShape(lines, span);
        int dash = -1;
        for (int i = span.begin() + 1; i < span.end(); i++) {
            String line = lines.text(i);
            int indentation = indentation(line);
            boolean entry = line.startsWith("- ", indentation)
                    || line.substring(indentation).equals("-");
            dash = dash < 0 && entry ? indentation : dash;
            if (entry && indentation == dash) {
                shape.entryStarts.add(i);
            } else if (line.startsWith("```") && shape.fence < 0) {
                shape.fence = i;
            } else if (dash >= 0 && indentation <= dash && isField(line.strip()) && shape.unindented < 0) {
                shape.unindented = i;
            }
        }
        return shape;
    }

    /** Says what keeps the block from being read at all; answers whether it can be read. */
    boolean report(Problems problems) {
        if (fence >= 0) {
            problems.error(
                    "sprint.filer-fenced",
                    lines.location(fence, 0),
                    "a code fence stands in the block of sub-issues",
                    "remove the line, and the one that closes the fence");
        }
        if (unindented >= 0) {
            problems.error(
                    "sprint.filer-unindented",
                    lines.location(unindented, 0),
                    "the entry has lost its indentation: this field stands as far left as the entry's dash",
                    "indent the fields of an entry by two blanks, and the text of its body by four");
        }
        return fence < 0 && unindented < 0;
    }

    /** The indices of the lines that begin an entry. */
    List<Integer> entryStarts() {
        return entryStarts;
    }

    /** Says of a problem of syntax that it comes from the text of a body, if it does. */
    Diagnostic explained(Diagnostic problem) {
        if (!problem.code().equals("yaml.syntax")) {
            return problem;
        }
        int at = problem.line() - 1;
        for (int i = at - 1; i > span.begin(); i--) {
            String line = lines.text(i).strip();
            if (line.startsWith("body: |") || line.startsWith("body: >")) {
                return cutBody(problem, i, at);
            }
            if (isField(line) || line.startsWith("- ")) {
                boolean inBody = indentation(lines.text(i)) > indentation(lines.text(at));
                if (!inBody) {
                    return problem;
                }
            }
        }
        return problem;
    }

    private Diagnostic cutBody(Diagnostic problem, int field, int at) {
        int first = field + 1;
        while (first < at && lines.text(first).isBlank()) {
            first++;
        }
        int wanted = indentation(lines.text(first));
        int key = lines.text(field).indexOf("body:");
        if (wanted <= key) {
            return Diagnostic.error(
                    "sprint.body-cut",
                    lines.location(first, wanted),
                    "the text of the body has no more blanks than the field, so that the body is empty",
                    "indent it by " + (key + 2) + " blanks");
        }
        int found = at < lines.count() ? indentation(lines.text(at)) : wanted;
        if (first >= at || found >= wanted) {
            return problem;
        }
        return Diagnostic.error(
                "sprint.body-cut",
                problem.location(),
                "this line has " + found + " blanks and the body above it " + wanted + ", so that the body ends here",
                "indent it by " + wanted + " blanks");
    }

    private static boolean isField(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && colon <= 10 && FilerEntryReader.FIELDS.contains(line.substring(0, colon));
    }

    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}

package ai.disinto.core.formula;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.List;
import java.util.Set;

/** Finds where decoding changes what the shell would see. */
final class ShellLint {
    private static final String FENCE = "```";
    private static final Set<String> SHELLS = Set.of("", "bash", "sh", "shell", "console");

    private final Problems problems;
    private boolean fenced;
    private boolean fencedShell;

    ShellLint(SourceText source) {
        this.problems = Problems.of(source);
    }

    List<Diagnostic> check(List<Step> steps) {
        steps.stream().map(Step::description).filter(FormulaText::hasEscapes).forEach(this::check);
        return problems.diagnostics();
    }

    private void check(FormulaText text) {
        String raw = text.raw();
        fenced = false;
        boolean continued = false;
        int start = 0;
        while (start < raw.length()) {
            int end = raw.indexOf('\n', start);
            end = end < 0 ? raw.length() : end;
            String line = raw.substring(start, end);
            boolean shell = isShell(line, continued);
            if (shell) {
                checkLine(line, text.offset() + start, end < raw.length());
            }
            continued = shell && line.stripTrailing().endsWith("\\");
            start = end + 1;
        }
    }

    private boolean isShell(String line, boolean continued) {
        String text = line.strip();
        if (text.startsWith(FENCE)) {
            fenced = !fenced;
            fencedShell =
                    fenced && SHELLS.contains(text.substring(FENCE.length()).strip());
            return false;
        }
        return fenced ? fencedShell : continued || ShellLine.looksLikeShell(line);
    }

    private void checkLine(String line, int offset, boolean hasBreak) {
        int last = line.stripTrailing().length() - 1;
        int at = line.indexOf('\\');
        while (at >= 0) {
            if (at == last) {
                if (hasBreak) {
                    reportJoined(offset + at);
                }
                return;
            }
            if (line.charAt(at + 1) != '\\') {
                reportDecoded(offset + at, line.charAt(at + 1));
            }
            at = line.indexOf('\\', at + 2);
        }
    }

    private void reportDecoded(int offset, char next) {
        String becomes = next == '"' ? "a quote without its backslash" : "the character that it stands for";
        problems.warning(
                "formula.decoded-escape",
                problems.lines().location(offset),
                "TOML turns \"\\" + next + "\" into " + becomes + " before a shell sees it",
                "double the backslash, or make the whole string a literal one ('''…''')");
    }

    private void reportJoined(int offset) {
        problems.info(
                "formula.joined-lines",
                problems.lines().location(offset),
                "TOML joins the line with the next one before a shell sees the backslash at its end",
                "double the backslash, or make the whole string a literal one ('''…''')");
    }
}

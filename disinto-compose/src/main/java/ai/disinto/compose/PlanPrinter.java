package ai.disinto.compose;

import ai.disinto.core.document.DiagnosticPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Prints plans for people: every file with what happens to it, the lines that somebody edited, and what changes for the
 * machine, the destructive first. Immutable; may be shared between threads.
 */
public final class PlanPrinter {
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";
    private static final String ALARM = "1;31";
    private static final String OWN = ", a page of its project";

    private final boolean coloured;

    private PlanPrinter(boolean coloured) {
        this.coloured = coloured;
    }

    /**
     * Answers a printer of plain text.
     *
     * @return the printer
     */
    public static PlanPrinter plain() {
        return new PlanPrinter(false);
    }

    /**
     * Answers a printer that colours its text with ANSI escapes.
     *
     * @return the printer
     */
    public static PlanPrinter ansi() {
        return new PlanPrinter(true);
    }

    /**
     * Prints a plan.
     *
     * @param plan the plan
     * @return its lines, without a line break at the end; no credentials and no control characters but colours
     */
    public String print(StackPlan plan) {
        List<String> out = new ArrayList<>();
        for (PlannedFile file : Objects.requireNonNull(plan, "plan").files()) {
            file(file, out);
        }
        if (!plan.problems().isEmpty()) {
            out.add("");
            DiagnosticPrinter printer = coloured ? DiagnosticPrinter.ansi() : DiagnosticPrinter.plain();
            out.add(printer.printAll(plan.problems()));
        }
        if (!plan.diff().isEmpty()) {
            out.add("");
            out.add(print(plan.diff()));
        }
        return String.join("\n", out);
    }

    /**
     * Prints what changes for a machine.
     *
     * @param diff the changes
     * @return a title for each severity and one or two lines for each change, without a line break at the end; empty for
     *     none
     */
    public String print(StackDiff diff) {
        List<String> out = new ArrayList<>();
        for (ChangeSeverity severity : ChangeSeverity.values()) {
            List<StackChange> changes = Objects.requireNonNull(diff, "diff").changes().stream()
                    .filter(change -> change.severity() == severity)
                    .toList();
            if (!changes.isEmpty()) {
                out.add(paint(colour(severity), severity.word() + " (" + changes.size() + ")"));
                changes.forEach(change -> change(change, out));
            }
        }
        return String.join("\n", out);
    }

    private void file(PlannedFile file, List<String> out) {
        String word = String.format("%-12s", file.state().word());
        String path = ShownText.of(file.path());
        switch (file.state()) {
            case CREATED -> out.add(paint(GREEN, word) + " " + path);
            case UNCHANGED ->
                out.add(paint(FAINT, word + " " + path + (file.edit() == PlannedFile.Edit.NONE ? "" : OWN)));
            case REGENERATED -> out.add(paint(YELLOW, word) + " " + path + edit(file.edit()));
        }
        boolean compose = file.path().equals(GeneratedFiles.COMPOSE);
        if (!compose || file.edit() != PlannedFile.Edit.NONE) {
            file.difference().forEach(line -> out.add("    " + line(line)));
        }
    }

    private String edit(PlannedFile.Edit edit) {
        return switch (edit) {
            case NONE -> "";
            case NO_STAMP -> paint(RED, " edited by hand: it has no stamp") + "; it is kept";
            case BROKEN_STAMP -> paint(RED, " edited by hand: its stamp is that of another text") + "; it is kept";
        };
    }

    private String line(String line) {
        if (line.startsWith("@@")) {
            return paint(CYAN, line);
        }
        if (line.startsWith("+++") || line.startsWith("---")) {
            return paint(BOLD, line);
        }
        return line.startsWith("+") ? paint(GREEN, line) : line.startsWith("-") ? paint(RED, line) : line;
    }

    private void change(StackChange change, List<String> out) {
        StringBuilder values = new StringBuilder();
        if (!change.before().isEmpty()) {
            values.append(paint(RED, "- " + change.before()));
        }
        if (!change.after().isEmpty()) {
            values.append(values.length() == 0 ? "" : "  ").append(paint(GREEN, "+ " + change.after()));
        }
        out.add("  " + paint(BOLD, change.place()) + "  " + values);
        out.add("      " + paint(FAINT, change.reason()));
    }

    private static String colour(ChangeSeverity severity) {
        return switch (severity) {
            case DESTRUCTIVE -> ALARM;
            case NOTABLE -> YELLOW;
            case HARMLESS -> GREEN;
        };
    }

    private String paint(String style, String text) {
        return coloured ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}

package ai.disinto.examples.report;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.Severity;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.prerequisite.RankedItem;
import ai.disinto.core.prerequisite.TreeAnalysis;
import ai.disinto.core.sprint.DesignFork;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.examples.report.FactoryReport.FormulaEntryReport;
import ai.disinto.examples.report.FactoryReport.SprintReport;
import ai.disinto.examples.report.FactoryReport.SubIssueReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report for people. */
final class TextReport {
    private final FactoryFiles files;
    private final FactoryReport report;
    private final Style style;
    private final DiagnosticPrinter diagnostics;

    TextReport(FactoryFiles files, FactoryReport report, Style style) {
        this.files = files;
        this.report = report;
        this.style = style;
        this.diagnostics = style == Style.PLAIN ? DiagnosticPrinter.plain() : DiagnosticPrinter.ansi();
    }

    void print(PrintWriter out) {
        formulas(out);
        projects(out);
        new ObjectivesText(report, style).print(out);
        ready(out);
        files.tree().ifPresent(tree -> new BlockedText(tree, style).print(out));
        new WaitingText(files, style).print(out);
        sprints(out);
        problems(out);
        summary(out);
    }

    private void formulas(PrintWriter out) {
        long broken =
                report.formulas().stream().filter(formula -> !formula.valid()).count();
        title(out, "Formulas", report.formulas().size() + " read, " + broken + " broken");
        int width =
                width(report.formulas().stream().map(FormulaEntryReport::name).toList());
        for (int i = 0; i < report.formulas().size(); i++) {
            FormulaEntryReport formula = report.formulas().get(i);
            FormulaEntry entry = files.formulas().get(i);
            String steps =
                    entry.isMechanical() ? "script" : formula.steps() + (formula.steps() == 1 ? " step" : " steps");
            out.println("  " + mark(formula.valid()) + " " + pad(formula.name(), width) + "  "
                    + (formula.valid() ? style.faint(steps) : style.bad("cannot be used")));
            diagnostics(out, entry.diagnostics());
        }
    }

    private void projects(PrintWriter out) {
        title(out, "Projects", report.projects().size() + " read");
        for (FactoryReport.ProjectReport project : report.projects()) {
            String agents = project.agents().isEmpty() ? "" : ", agents: " + String.join(", ", project.agents());
            out.println("  " + mark(project.valid()) + " " + project.name().orElse(project.file()) + "  "
                    + (project.valid()
                            ? style.faint(project.repo().orElse("") + agents)
                            : style.bad("cannot be used")));
        }
    }

    private void ready(PrintWriter out) {
        List<RankedItem> ready = files.tree().map(TreeAnalysis::workableItems).orElse(List.of());
        title(out, "Can be worked on now", ready.size() + ", most unblocking first");
        for (RankedItem ranked : ready) {
            out.println("  " + style.good("▸") + " " + ranked.item().text()
                    + numbers(ranked.item().issues()) + style.good(effect(ranked)));
            out.println("    " + style.faint(ranked.objective().name()));
        }
    }

    private static String effect(RankedItem ranked) {
        List<String> effects = new ArrayList<>();
        if (ranked.unblocks() > 0) {
            effects.add(ranked.unblocks() + (ranked.unblocks() == 1 ? " objective" : " objectives"));
        }
        if (ranked.unblockedItems() > 0) {
            effects.add(ranked.unblockedItems() + (ranked.unblockedItems() == 1 ? " item" : " items"));
        }
        return effects.isEmpty() ? "" : "  unblocks " + String.join(" and ", effects);
    }

    private void sprints(PrintWriter out) {
        title(out, "Sprints", report.sprints().size() + " pitches");
        List<SprintPitch> pitches =
                files.sprints().stream().flatMap(file -> file.value().stream()).toList();
        for (int i = 0; i < pitches.size(); i++) {
            SprintReport sprint = report.sprints().get(i);
            out.println("  " + style.title(sprint.title()) + numbers(sprint.visionIssues()) + "  "
                    + style.faint(sprint.file()));
            pitches.get(i)
                    .forks()
                    .forEach(fork -> out.println("    " + (fork.answer().isEmpty() ? style.warn("?") : style.good("✔"))
                            + " " + fork.label() + ": " + fork.topic() + style.faint("  " + decision(fork))));
            for (SubIssueReport subIssue : sprint.subIssues()) {
                String after = subIssue.dependsOn().isEmpty()
                        ? ""
                        : style.faint("  after " + String.join(", ", subIssue.dependsOn()));
                out.println("    · " + subIssue.id() + ": " + subIssue.title() + after);
            }
        }
    }

    private static String decision(DesignFork fork) {
        return fork.answer()
                .map(answer -> "decided: " + answer.option())
                .or(() -> fork.recommendation().map(choice -> "recommended: " + choice.option()))
                .orElse("no recommendation");
    }

    private void problems(PrintWriter out) {
        List<Diagnostic> problems = files.problems();
        if (!problems.isEmpty()) {
            title(out, "Problems in the other files", Integer.toString(problems.size()));
            diagnostics(out, problems);
        }
    }

    private void summary(PrintWriter out) {
        long errors = count(Severity.ERROR);
        long warnings = count(Severity.WARNING);
        String text = errors
                + (errors == 1 ? " error, " : " errors, ")
                + warnings
                + (warnings == 1 ? " warning" : " warnings");
        out.println();
        out.println(errors == 0 ? style.good(text) : style.bad(text));
    }

    private long count(Severity severity) {
        return files.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    /** A remedy that several problems in a row share stands below the first of them. */
    private void diagnostics(PrintWriter out, List<Diagnostic> found) {
        for (int i = 0; i < found.size(); i++) {
            Diagnostic diagnostic = found.get(i);
            String printed = diagnostics.print(diagnostic);
            boolean shared = i > 0
                    && !diagnostic.hint().isEmpty()
                    && diagnostic.hint().equals(found.get(i - 1).hint());
            out.println((shared ? printed.substring(0, printed.lastIndexOf('\n')) : printed)
                    .indent(4)
                    .stripTrailing());
        }
    }

    private void title(PrintWriter out, String text, String figures) {
        out.println();
        out.println(style.title(text) + style.faint("  " + figures));
    }

    private String mark(boolean good) {
        return good ? style.good("✔") : style.bad("✘");
    }

    private String numbers(List<Integer> issues) {
        return numbers(issues, style);
    }

    static String numbers(List<Integer> issues, Style style) {
        String joined = issues.stream().map(issue -> "#" + issue).collect(Collectors.joining(" "));
        return joined.isEmpty() ? "" : style.faint("  " + joined);
    }

    static int width(List<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}

package ai.disinto.examples.report;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.Severity;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.examples.report.FactoryReport.FormulaEntryReport;
import ai.disinto.examples.report.FactoryReport.ReadyReport;
import ai.disinto.examples.report.FactoryReport.RequestReport;
import ai.disinto.examples.report.FactoryReport.SprintReport;
import ai.disinto.examples.report.FactoryReport.SubIssueReport;
import ai.disinto.examples.report.FactoryReport.VaultBlockReport;
import java.io.PrintWriter;
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
        waiting(out);
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
        title(out, "Can be worked on now", report.ready().size() + ", most unblocking first");
        for (ReadyReport item : report.ready()) {
            String effect = item.unblocks() == 0
                    ? ""
                    : style.good(
                            "  unblocks " + item.unblocks() + (item.unblocks() == 1 ? " objective" : " objectives"));
            out.println("  " + style.good("▸") + " " + item.text() + numbers(item.issues()) + effect);
            out.println("    " + style.faint(item.objective()));
        }
    }

    private void waiting(PrintWriter out) {
        List<RequestReport> pending = report.requests().stream()
                .filter(request -> request.state().equals("pending"))
                .toList();
        title(out, "Waits for a person", pending.size() + (pending.size() == 1 ? " request" : " requests"));
        for (RequestReport request : pending) {
            out.println("  " + style.warn("■") + " " + request.title() + numbers(request.unblocks()));
            out.println("    "
                    + style.faint(request.file()
                            + request.since().map(since -> ", since " + since).orElse("")));
            report.vaultBlocked().stream()
                    .filter(block ->
                            block.request().filter(request.file()::equals).isPresent())
                    .forEach(block ->
                            out.println("    holds up: " + block.text() + style.faint(" – " + block.objective())));
        }
        for (VaultBlockReport block : report.vaultBlocked()) {
            if (!block.requestExists()) {
                out.println("  " + style.bad("✘") + " " + block.text() + ": the request "
                        + block.request().orElse("has no path") + " does not exist");
            }
        }
    }

    private void sprints(PrintWriter out) {
        title(out, "Sprints", report.sprints().size() + " pitches");
        for (SprintReport sprint : report.sprints()) {
            out.println("  " + style.title(sprint.title()) + numbers(sprint.visionIssues()) + "  "
                    + style.faint(sprint.file()));
            sprint.forks()
                    .forEach(fork -> out.println("    " + style.warn("?") + " " + fork.label() + ": " + fork.topic()
                            + style.faint(fork.recommended()
                                    .map(option -> "  recommended: " + option)
                                    .orElse("  no recommendation"))));
            for (SubIssueReport subIssue : sprint.subIssues()) {
                String after = subIssue.dependsOn().isEmpty()
                        ? ""
                        : style.faint("  after " + String.join(", ", subIssue.dependsOn()));
                out.println("    · " + subIssue.id() + ": " + subIssue.title() + after);
            }
        }
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

    private void diagnostics(PrintWriter out, List<Diagnostic> found) {
        for (Diagnostic diagnostic : found) {
            out.println(diagnostics.print(diagnostic).indent(4).stripTrailing());
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

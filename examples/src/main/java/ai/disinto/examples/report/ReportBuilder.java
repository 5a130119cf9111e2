package ai.disinto.examples.report;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.formula.Formula;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.ops.FiledRequest;
import ai.disinto.core.prerequisite.Contradiction;
import ai.disinto.core.prerequisite.Objective;
import ai.disinto.core.prerequisite.PrerequisiteItem;
import ai.disinto.core.prerequisite.RankedItem;
import ai.disinto.core.prerequisite.TreeAnalysis;
import ai.disinto.core.prerequisite.VaultBlock;
import ai.disinto.core.prerequisite.WrittenStatus;
import ai.disinto.core.project.AgentSection;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.sprint.DesignFork;
import ai.disinto.core.sprint.ForkChoice;
import ai.disinto.core.sprint.ForkOption;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.core.sprint.VisionIssue;
import ai.disinto.examples.report.FactoryReport.ContradictionReport;
import ai.disinto.examples.report.FactoryReport.ForkReport;
import ai.disinto.examples.report.FactoryReport.FormulaEntryReport;
import ai.disinto.examples.report.FactoryReport.ItemReport;
import ai.disinto.examples.report.FactoryReport.ObjectiveReport;
import ai.disinto.examples.report.FactoryReport.ProblemReport;
import ai.disinto.examples.report.FactoryReport.ProjectReport;
import ai.disinto.examples.report.FactoryReport.ReadyReport;
import ai.disinto.examples.report.FactoryReport.RequestReport;
import ai.disinto.examples.report.FactoryReport.SprintReport;
import ai.disinto.examples.report.FactoryReport.SubIssueReport;
import ai.disinto.examples.report.FactoryReport.VaultBlockReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Turns what was read into the report. */
final class ReportBuilder {
    private final FactoryFiles files;

    ReportBuilder(FactoryFiles files) {
        this.files = files;
    }

    FactoryReport build() {
        return new FactoryReport(
                map(files.formulas(), this::formula),
                map(files.projects(), this::project),
                fromTree(tree -> map(tree.tree().objectives(), objective -> objective(tree, objective))),
                fromTree(tree -> map(tree.workableItems(), ReportBuilder::ready)),
                fromTree(tree -> map(tree.vaultBlocked(), this::vaultBlock)),
                fromTree(tree -> map(tree.contradictions(), ReportBuilder::contradiction)),
                files.sprints().stream()
                        .flatMap(file -> file.value().map(pitch -> sprint(file, pitch)).stream())
                        .toList(),
                map(files.requests(), ReportBuilder::request),
                map(files.problems(), this::problem));
    }

    private <T> List<T> fromTree(Function<TreeAnalysis, List<T>> query) {
        return files.tree().map(query).orElse(List.of());
    }

    private FormulaEntryReport formula(FormulaEntry entry) {
        return new FormulaEntryReport(
                shown(entry.document().orElseGet(entry::file)),
                entry.formula().map(Formula::name).orElse(entry.name()),
                entry.isValid(),
                entry.formula().map(formula -> formula.steps().size()).orElse(0),
                map(entry.diagnostics(), this::problem));
    }

    private ProjectReport project(Parsed<ProjectConfig> file) {
        Optional<ProjectConfig> config = file.value();
        return new ProjectReport(
                shown(file.source()),
                file.isValid(),
                config.map(ProjectConfig::name),
                config.map(each -> each.repo().toString()),
                config.map(each -> each.opsRepo().toString()),
                config.map(each -> map(each.agents(), AgentSection::name)).orElse(List.of()));
    }

    private static ObjectiveReport objective(TreeAnalysis tree, Objective objective) {
        return new ObjectiveReport(
                objective.milestone(),
                objective.name(),
                objective.issues(),
                objective.written().map(WrittenStatus::word),
                tree.status(objective).word(),
                map(objective.items(), ReportBuilder::item));
    }

    private static ItemReport item(PrerequisiteItem item) {
        return new ItemReport(item.text(), item.isDone(), item.issues(), item.vaultRequest());
    }

    private static ReadyReport ready(RankedItem ranked) {
        PrerequisiteItem item = ranked.item();
        return new ReadyReport(ranked.objective().name(), item.text(), item.issues(), ranked.unblocks());
    }

    private VaultBlockReport vaultBlock(VaultBlock block) {
        Optional<LocalDate> since = block.since()
                .or(() -> block.request()
                        .flatMap(files::request)
                        .flatMap(request -> request.request().waitingSince()));
        return new VaultBlockReport(
                block.objective().name(),
                block.item().text(),
                block.request(),
                block.requestExists(),
                since.map(LocalDate::toString));
    }

    private static ContradictionReport contradiction(Contradiction contradiction) {
        return new ContradictionReport(
                contradiction.kind().name().toLowerCase(Locale.ROOT),
                contradiction.subject(),
                contradiction.written(),
                contradiction.computed().word(),
                contradiction.line());
    }

    private SprintReport sprint(Parsed<SprintPitch> file, SprintPitch pitch) {
        List<SubIssueReport> subIssues = pitch.filerBlock()
                .map(block -> map(
                        file.isValid() ? block.inDependencyOrder() : block.entries(),
                        entry -> new SubIssueReport(entry.id(), entry.title(), entry.dependsOn())))
                .orElse(List.of());
        return new SprintReport(
                shown(file.source()),
                pitch.name(),
                map(pitch.visionIssues(), VisionIssue::number),
                map(pitch.forks(), ReportBuilder::fork),
                subIssues);
    }

    private static ForkReport fork(DesignFork fork) {
        return new ForkReport(
                fork.label(),
                fork.topic(),
                map(fork.options(), ForkOption::name),
                fork.recommendation().map(ForkChoice::option));
    }

    private static RequestReport request(FiledRequest filed) {
        return new RequestReport(
                filed.path().value(),
                filed.request().title(),
                filed.request().form().word(),
                filed.request().issueNumbers(),
                filed.state().word(),
                filed.request().waitingSince().map(LocalDate::toString));
    }

    private ProblemReport problem(Diagnostic diagnostic) {
        return new ProblemReport(
                shown(diagnostic.location().source()),
                diagnostic.code(),
                diagnostic.severity().word(),
                diagnostic.line(),
                diagnostic.column(),
                diagnostic.message(),
                diagnostic.hint());
    }

    private String shown(String source) {
        return shown(files.folders().root().getFileSystem().getPath(source));
    }

    /** A path as a person would name it: relative to the factory where it lies in it. */
    private String shown(Path path) {
        Path root = files.folders().root();
        return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    }

    private static <A, B> List<B> map(List<A> from, Function<? super A, ? extends B> to) {
        return from.stream().<B>map(to).toList();
    }
}

package ai.disinto.examples.report;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.Severity;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.ops.FiledRequest;
import ai.disinto.core.ops.OpsPath;
import ai.disinto.core.ops.RequestInventory;
import ai.disinto.core.prerequisite.LiveFacts;
import ai.disinto.core.prerequisite.PrerequisiteTree;
import ai.disinto.core.prerequisite.TreeAnalysis;
import ai.disinto.core.prerequisite.VaultRequestState;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectConfigs;
import ai.disinto.core.sprint.SprintPitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that could be read of a factory's files. What could not be read is among the problems. */
final class FactoryFiles {
    private final FactoryFolders folders;
    private final List<FormulaEntry> formulas;
    private final Optional<ProjectConfigs> projects;
    private final Optional<Parsed<PrerequisiteTree>> tree;
    private final List<Parsed<SprintPitch>> sprints;
    private final Optional<RequestInventory> requests;
    private final List<Diagnostic> folderProblems = new ArrayList<>();

    private FactoryFiles(FactoryFolders folders) {
        this.folders = folders;
        isFolder(folders.root());
        this.formulas = folders.formulas().map(this::formulas).orElse(List.of());
        this.projects = folders.projects().map(ProjectConfigs::load);
        Optional<Path> repository = folders.ops().filter(this::isFolder);
        this.tree = repository.map(ops -> PrerequisiteTree.check(ops.resolve("prerequisites.md")));
        this.sprints = repository.map(ops -> sprints(ops.resolve("sprints"))).orElse(List.of());
        this.requests = repository.map(RequestInventory::read);
    }

    static FactoryFiles read(FactoryFolders folders) {
        return new FactoryFiles(folders);
    }

    FactoryFolders folders() {
        return folders;
    }

    List<FormulaEntry> formulas() {
        return formulas;
    }

    List<Parsed<ProjectConfig>> projects() {
        return projects.map(ProjectConfigs::files).orElse(List.of());
    }

    /** The prerequisite tree beside what is known of the requests that it names. */
    Optional<TreeAnalysis> tree() {
        return tree.flatMap(Parsed::value)
                .map(read -> read.analyze(LiveFacts.none().withRequests(this::stateOf)));
    }

    List<Parsed<SprintPitch>> sprints() {
        return sprints;
    }

    List<FiledRequest> requests() {
        return requests.map(RequestInventory::requests).orElse(List.of());
    }

    /** The requests that wait for a person, longest waiting first. */
    List<FiledRequest> waiting() {
        return requests.map(RequestInventory::waiting).orElse(List.of());
    }

    /** The request at a path as the prerequisite tree writes it. */
    Optional<FiledRequest> request(String path) {
        return OpsPath.find(path).flatMap(found -> requests.flatMap(inventory -> inventory.find(found)));
    }

    /** What is wrong with folders and with files other than formulas. */
    List<Diagnostic> problems() {
        List<Diagnostic> problems = new ArrayList<>(folderProblems);
        projects.ifPresent(read -> problems.addAll(read.problems()));
        projects().forEach(file -> problems.addAll(file.diagnostics()));
        tree.ifPresent(read -> problems.addAll(read.diagnostics()));
        sprints.forEach(file -> problems.addAll(file.diagnostics()));
        requests.ifPresent(read -> problems.addAll(read.diagnostics()));
        return problems;
    }

    /** Everything that was found, formulas included. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(problems());
        formulas.forEach(formula -> all.addAll(formula.diagnostics()));
        return all;
    }

    boolean isBroken() {
        return diagnostics().stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    private VaultRequestState stateOf(String path) {
        return request(path)
                .map(request -> VaultRequestState.valueOf(request.state().name()))
                .orElse(VaultRequestState.MISSING);
    }

    private List<FormulaEntry> formulas(Path folder) {
        try {
            return FormulaCatalog.load(folder).entries();
        } catch (InvalidDocumentException e) {
            folderProblems.addAll(e.diagnostics());
            return List.of();
        }
    }

    private List<Parsed<SprintPitch>> sprints(Path folder) {
        if (!isFolder(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(SprintPitch::check)
                    .toList();
        } catch (IOException e) {
            folderProblem(folder, "the folder cannot be read (" + e.getClass().getSimpleName() + ")");
            return List.of();
        }
    }

    private boolean isFolder(Path folder) {
        boolean found = folder.toString().isEmpty() || Files.isDirectory(folder);
        if (!found) {
            boolean inTheWay = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
            folderProblem(folder, inTheWay ? "this is no folder" : "there is no such folder");
        }
        return found;
    }

    private void folderProblem(Path folder, String message) {
        folderProblems.add(Diagnostic.error(
                "folder.unreadable",
                SourceLocation.startOf(folder.toString()),
                message,
                "check the path, or name the folder with an option: see report --help"));
    }
}

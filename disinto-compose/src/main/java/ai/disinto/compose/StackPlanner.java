package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at a folder and makes a plan. */
final class StackPlanner {
    /** What compose reads in place of the file or beside it. */
    private static final List<String> OTHERS = List.of(
            "compose.yaml",
            "compose.yml",
            "docker-compose.yaml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    private final StackFiles files;
    private final Path root;
    private final StackFolder folder;
    private final List<Diagnostic> problems = new ArrayList<>();

    StackPlanner(StackFiles files, Path root) {
        this.files = files;
        this.root = root;
        this.folder = new StackFolder(root);
    }

    StackPlan plan() {
        List<FoundFile> found = new ArrayList<>();
        files.texts().keySet().forEach(path -> found.add(folder.find(path)));
        refuse(found);
        List<FileStep> steps = new ArrayList<>();
        for (FoundFile file : found) {
            steps.add(FileStep.of(file, files.text(file.path()).orElseThrow()));
        }
        StackDiff diff = steps.stream()
                .filter(step -> step.found().path().equals(GeneratedFiles.COMPOSE))
                .findFirst()
                .map(this::diff)
                .orElse(new StackDiff(List.of()));
        return new StackPlan(root, steps, diff, problems, false);
    }

    private void refuse(List<FoundFile> found) {
        List<Diagnostic> all = new ArrayList<>(folder.problems());
        Map<Path, String> places = new HashMap<>();
        for (FoundFile file : found) {
            String other = places.putIfAbsent(file.target(), file.path());
            if (other != null) {
                all.add(Diagnostic.error(
                        "stack.same-file",
                        SourceLocation.startOf(file.path()),
                        "a link makes it the same file as " + other,
                        "remove the link"));
            }
        }
        if (!all.isEmpty()) {
            throw new InvalidDocumentException(root.toString(), all);
        }
    }

    private StackDiff diff(FileStep step) {
        for (String other : OTHERS) {
            if (Files.exists(folder.real().resolve(other))) {
                problems.add(Diagnostic.warning(
                        "stack.other-file",
                        SourceLocation.startOf(other),
                        "compose reads this file too, or instead, and it is not compared",
                        "remove it, or name the files to compose"));
            }
        }
        if (!step.found().exists() || !step.isChange()) {
            return new StackDiff(List.of());
        }
        Parsed<ComposeFile> old = ComposeFile.check(
                step.found().text().orElseThrow(), step.found().path());
        problems.addAll(old.diagnostics());
        if (!old.errors().isEmpty() || old.value().isEmpty()) {
            ChangeList unread = ChangeList.empty().below(step.found().path());
            unread.add(ChangeRule.UNREADABLE, "not understood", "");
            return new StackDiff(unread.all());
        }
        Optional<String> project = Optional.of(ProjectName.of(folder.real()));
        return new StackComparison(old.value().get(), files.composeFile().orElseThrow(), project).diff();
    }
}

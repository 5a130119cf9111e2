package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a directory against the layout. */
final class LayoutCheck {
    private final OpsLayout layout;
    private final OpsRoot root;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Deque<OpsPath> directories = new ArrayDeque<>();

    LayoutCheck(OpsLayout layout, OpsRoot root) {
        this.layout = layout;
        this.root = root;
    }

    List<Diagnostic> check() {
        Optional<Diagnostic> hindrance = noRepository(root, layout.entries());
        if (hindrance.isPresent()) {
            return List.of(hindrance.get());
        }
        layout.entries().stream()
                .filter(entry -> entry.seed().isPresent())
                .forEach(entry -> checkSeeded(OpsPath.of(entry.pattern()), entry));
        root.names().stream().filter(name -> !name.startsWith(".")).forEach(name -> checkFound("", name));
        while (!directories.isEmpty()) {
            OpsPath directory = directories.pop();
            root.names(directory).forEach(name -> checkFound(directory.value() + "/", name));
        }
        found.addAll(root.problems());
        found.sort(Comparator.comparing(Diagnostic::location));
        return List.copyOf(found);
    }

    /** Says that a directory is not there. */
    static Optional<Diagnostic> noDirectory(OpsRoot root) {
        return root.isDirectory()
                ? Optional.empty()
                : Optional.of(Diagnostic.error(
                        "ops.no-directory",
                        SourceLocation.startOf(root.path().toString()),
                        "there is no directory here",
                        "clone the operations repository first"));
    }

    /** Says that a directory has nothing of an operations repository, which is what a failed clone leaves behind. */
    static Optional<Diagnostic> noRepository(OpsRoot root, List<OpsEntry> entries) {
        Set<String> known = entries.stream()
                .map(entry -> entry.pattern().replaceFirst("/.*", ""))
                .filter(name -> !name.equals("README.md"))
                .collect(Collectors.toSet());
        if (noDirectory(root).isPresent() || root.names().stream().anyMatch(known::contains)) {
            return noDirectory(root);
        }
        return Optional.of(Diagnostic.error(
                "ops.not-a-repository",
                SourceLocation.startOf(root.path().toString()),
                "nothing of an operations repository is here",
                "check that the clone succeeded; a new repository begins with a scaffold"));
    }

    /** Says that something is where a file or directory of the layout should be. */
    static Diagnostic inTheWay(OpsPath path, OpsRoot.Kind kind) {
        if (kind == OpsRoot.Kind.LINK) {
            return OpsRoot.linked(path);
        }
        return Diagnostic.error(
                "ops.wrong-kind",
                SourceLocation.startOf(path.value()),
                "something else stands at this path, or on the way to it",
                "move away what is there");
    }

    private void checkSeeded(OpsPath path, OpsEntry entry) {
        OpsRoot.Kind kind = root.kind(path);
        if (kind == OpsRoot.Kind.MISSING) {
            found.add(Diagnostic.warning(
                    "ops.missing",
                    SourceLocation.startOf(path.value()),
                    "the file is missing: " + entry.purpose(),
                    "plan a migration and apply it"));
        } else if (kind == OpsRoot.Kind.DIRECTORY || kind == OpsRoot.Kind.OTHER) {
            found.add(inTheWay(path, kind));
        }
    }

    private void checkFound(String parent, String name) {
        Optional<OpsPath> path = OpsPath.find(parent + name);
        if (path.filter(each -> each.value().equals(parent + name)).isEmpty()) {
            found.add(Diagnostic.warning(
                    "ops.unsafe-path",
                    SourceLocation.startOf(parent + name),
                    "the name has a character that a path of the repository must not have",
                    "rename the file"));
            return;
        }
        switch (root.kind(path.get())) {
            case LINK -> found.add(OpsRoot.linked(path.get()));
            case DIRECTORY -> directories.push(path.get());
            case FILE, MISSING, OTHER -> checkFile(path.get());
        }
    }

    private void checkFile(OpsPath path) {
        if (path.value().startsWith("journal/")) {
            note("ops.old-path", path, "journals are kept elsewhere by now", "move it to the agent's own repository");
        } else if (layout.entryFor(path).isEmpty()) {
            note("ops.unknown-path", path, "the layout does not know this file", "nothing reads it; check its place");
        }
    }

    private void note(String code, OpsPath path, String message, String hint) {
        found.add(Diagnostic.info(code, SourceLocation.startOf(path.value()), message, hint));
    }
}

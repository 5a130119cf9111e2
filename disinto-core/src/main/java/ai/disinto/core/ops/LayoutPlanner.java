package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out which steps a directory needs. Reads the directory, writes nothing. */
final class LayoutPlanner {
    private final OpsRoot root;
    private final List<OpsOperation> operations = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Set<OpsPath> directories = new HashSet<>();

    LayoutPlanner(OpsRoot root) {
        this.root = root;
    }

    /** The name under which a file is written before it appears. */
    static OpsPath unfinished(OpsPath path) {
        String name = path.name() + ".disinto-new";
        return path.parent().map(parent -> parent.resolve(name)).orElseGet(() -> OpsPath.of(name));
    }

    OpsPlan scaffold(List<OpsEntry> entries) {
        return plan(entries, entry -> true, LayoutCheck.noDirectory(root));
    }

    OpsPlan migration(List<OpsEntry> entries) {
        return plan(entries, OpsEntry::isMigrated, LayoutCheck.noRepository(root, entries));
    }

    private OpsPlan plan(List<OpsEntry> entries, Predicate<OpsEntry> wanted, Optional<Diagnostic> hindrance) {
        hindrance.ifPresent(problems::add);
        if (hindrance.isEmpty()) {
            entries.stream()
                    .filter(wanted)
                    .forEach(entry -> entry.seed().ifPresent(seed -> plan(OpsPath.of(entry.pattern()), seed)));
        }
        return new OpsPlan(root.path(), operations, problems);
    }

    private void plan(OpsPath path, String content) {
        OpsRoot.Kind kind = root.kind(path);
        switch (kind) {
            case FILE -> planLeftover(path);
            case MISSING -> {
                planParents(path);
                planLeftover(path);
                operations.add(new OpsOperation(OpsOperation.Kind.CREATE_FILE, path, content));
            }
            case LINK, DIRECTORY, OTHER -> problems.add(LayoutCheck.inTheWay(path, kind));
        }
    }

    private void planParents(OpsPath path) {
        Deque<OpsPath> missing = new ArrayDeque<>();
        for (Optional<OpsPath> at = path.parent(); at.isPresent(); at = at.get().parent()) {
            if (root.kind(at.get()) == OpsRoot.Kind.MISSING && directories.add(at.get())) {
                missing.push(at.get());
            }
        }
        missing.forEach(each -> operations.add(new OpsOperation(OpsOperation.Kind.CREATE_DIRECTORY, each, "")));
    }

    private void planLeftover(OpsPath path) {
        OpsPath unfinished = unfinished(path);
        OpsRoot.Kind kind = root.kind(unfinished);
        if (kind == OpsRoot.Kind.DIRECTORY || kind == OpsRoot.Kind.OTHER) {
            problems.add(LayoutCheck.inTheWay(unfinished, kind));
        } else if (kind != OpsRoot.Kind.MISSING) {
            operations.add(new OpsOperation(OpsOperation.Kind.REMOVE_LEFTOVER, unfinished, ""));
        }
    }
}

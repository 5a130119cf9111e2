package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.git.FileChange;
import ai.disinto.testing.internal.git.GitReader;
import ai.disinto.testing.internal.git.TreeEntry;
import ai.disinto.testing.internal.http.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what a request wants to do with what is there, and makes of it what a commit changes. */
final class FileChecks {
    private static final String LINK = "120000";

    private final GitReader reader;
    private final @Nullable String head;
    private final FileErrors errors;
    private final boolean shaNeeded;

    /**
     * Prepares the checks.
     *
     * @param head the commit to compare with; {@code null} in an empty repository
     * @param shaNeeded whether an update must name the blob that it replaces
     */
    FileChecks(GitReader reader, @Nullable String head, FileErrors errors, boolean shaNeeded) {
        this.reader = reader;
        this.head = head;
        this.errors = errors;
        this.shaNeeded = shaNeeded;
    }

    List<FileChange> changes(List<FileOperation> operations) {
        for (FileOperation operation : operations) {
            if (operation.deletes()
                    && entry(operation.path()).filter(found -> !found.isTree()).isEmpty()) {
                throw errors.nothingToDelete(operation.path());
            }
        }
        if (head != null) {
            operations.forEach(this::check);
        }
        Map<String, FileChange> changes = new LinkedHashMap<>();
        operations.forEach(operation -> add(operation, changes));
        checkNesting(changes.values());
        return new ArrayList<>(changes.values());
    }

    private Optional<TreeEntry> entry(String path) {
        return head == null ? Optional.empty() : reader.entry(head, path);
    }

    private void check(FileOperation operation) {
        if (operation.kind() == FileOperation.Kind.UPDATE || operation.deletes()) {
            TreeEntry present = entry(operation.from()).orElseThrow(Refusal::internalError);
            checkSha(operation, present);
        }
        if (operation.writes()) {
            checkPath(operation);
        }
    }

    private void checkSha(FileOperation operation, TreeEntry present) {
        if (operation.sha().isEmpty()) {
            if (shaNeeded) {
                throw errors.invalid("a SHA or commit ID must be provided when updating a file");
            }
        } else if (!operation.sha().equals(present.sha())) {
            throw errors.staleSha(operation.sha(), present.sha());
        }
    }

    /** No part of the path is a file, and the last one is free or the file that is meant. */
    private void checkPath(FileOperation operation) {
        String path = operation.path();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (entry(folder).filter(found -> !found.isTree()).isPresent()) {
                throw inTheWay("a file exists where you’re trying to create a subdirectory", folder);
            }
        }
        entry(path).ifPresent(found -> checkLast(operation, found));
    }

    private void checkLast(FileOperation operation, TreeEntry found) {
        if (found.mode().equals(LINK)) {
            throw inTheWay("a symbolic link exists where you’re trying to create a subdirectory", operation.path());
        }
        if (found.isTree()) {
            throw inTheWay("a directory exists where you’re trying to create a file", operation.path());
        }
        if (operation.moves() || operation.kind() == FileOperation.Kind.CREATE) {
            throw errors.alreadyExists(operation.path());
        }
    }

    private Refusal inTheWay(String words, String path) {
        return errors.invalid(words + " [path: " + path + "]");
    }

    private void add(FileOperation operation, Map<String, FileChange> changes) {
        operation.checkKnown();
        String path = operation.path();
        if (operation.deletes()) {
            changes.put(path, FileChange.remove(path));
            return;
        }
        FileChange earlier = changes.get(path);
        if (operation.kind() == FileOperation.Kind.CREATE && earlier != null && earlier.content() != null) {
            throw errors.alreadyExists(path);
        }
        if (operation.moves()) {
            changes.put(operation.from(), FileChange.remove(operation.from()));
        }
        changes.put(path, FileChange.put(path, operation.content()));
    }

    /** Git takes no commit in which one new file lies below another. */
    private static void checkNesting(Iterable<FileChange> changes) {
        List<String> paths = new ArrayList<>();
        for (FileChange change : changes) {
            if (change.content() != null) {
                paths.add(change.path());
            }
        }
        boolean nested =
                paths.stream().anyMatch(path -> paths.stream().anyMatch(other -> other.startsWith(path + "/")));
        if (nested) {
            throw Refusal.internalError();
        }
    }
}

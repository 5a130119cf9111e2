package ai.disinto.compose;

import ai.disinto.compose.StackWriteException.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the files of a plan, all or none. Everything that needs room on the disk is prepared beside the files first; what
 * follows are moves, and what takes a move back is a move too.
 */
final class StackWriter {
    static final String EDITED = ".edited-";

    private final Path root;
    private final List<FileStep> steps;
    private final FileOperations disk;
    private final Path folder;
    private final Undo moves = new Undo();
    private final Undo folders = new Undo();
    private final Map<String, String> kept = new LinkedHashMap<>();

    StackWriter(Path root, List<FileStep> steps, FileOperations disk) {
        this.root = root;
        this.steps = steps;
        this.disk = disk;
        this.folder = new StackFolder(root).real();
    }

    StackResult write() {
        if (steps.stream().noneMatch(FileStep::isChange) && !hasLeftovers()) {
            verify();
        } else {
            writeLocked();
        }
        return new StackResult(steps.stream().map(FileStep::planned).toList(), kept);
    }

    private void writeLocked() {
        Undo made = new Undo();
        try {
            createFolders(folder, made);
            StackLock lock = StackLock.of(folder, disk);
            try {
                verify();
                writeAll();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw failed(e, made.all());
        } catch (StackWriteException e) {
            // whoever is busy may be about to write into a folder that was made here
            if (e.reason() != Reason.BUSY) {
                made.all();
            }
            throw e;
        }
    }

    private void writeAll() {
        try {
            removeLeftovers();
            prepare();
            // the compose file comes last: what it names is there by then
            for (int i = steps.size() - 1; i >= 0; i--) {
                commit(steps.get(i));
            }
            flush();
        } catch (IOException | RuntimeException e) {
            List<String> lost = moves.all();
            if (lost.isEmpty()) {
                cleanUp();
                lost = folders.all();
            }
            throw e instanceof StackWriteException known ? known : failed(e, lost);
        }
        cleanUp();
    }

    private StackWriteException failed(Exception cause, List<String> lost) {
        String state = lost.isEmpty() ? "every file is as it was" : "not put back: " + String.join(", ", lost);
        return new StackWriteException(
                Reason.FAILED,
                root,
                cause.getClass().getSimpleName() + ": " + cause.getMessage() + "; " + state,
                cause);
    }

    /** The disk must be as it was when the plan was made. */
    private void verify() {
        StackFolder present = new StackFolder(root);
        List<String> changed = new ArrayList<>();
        for (FileStep step : steps) {
            FoundFile now = present.find(step.found().path());
            if (!now.equals(step.found())) {
                changed.add(difference(step.found(), now));
            }
        }
        present.problems().forEach(problem -> changed.add(problem.location() + ": " + problem.message()));
        if (!changed.isEmpty()) {
            throw changed(String.join(", ", changed));
        }
    }

    private StackWriteException changed(String what) {
        return new StackWriteException(Reason.CHANGED, root, "since the plan was made, " + what, null);
    }

    private static String difference(FoundFile was, FoundFile is) {
        if (!was.exists()) {
            return was.path() + " has appeared";
        }
        return was.path() + (is.exists() ? " has another text" : " is gone");
    }

    private void prepare() throws IOException {
        for (FileStep step : steps) {
            if (step.isChange()) {
                createFolders(parent(step), folders);
                new StepWriter(step, disk).prepare();
            }
        }
        flush();
    }

    private void commit(FileStep step) throws IOException {
        if (!step.isChange()) {
            return;
        }
        StepWriter writer = new StepWriter(step, disk);
        writer.keepEdit(moves).ifPresent(name -> kept.put(step.found().path(), name));
        writer.keepPrevious(moves);
        FoundFile now = new StackFolder(root).find(step.found().path());
        if (!now.equals(step.found())) {
            throw changed(difference(step.found(), now));
        }
        writer.replace(moves);
    }

    private void createFolders(Path wanted, Undo to) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path each = wanted; each != null && !Files.exists(each); each = each.getParent()) {
            missing.push(each);
        }
        for (Path each : missing) {
            createFolder(each, to);
        }
    }

    /** A folder that somebody else made by now is theirs: it is not taken back. */
    private void createFolder(Path each, Undo to) throws IOException {
        try {
            disk.createFolder(each);
            to.add(each, () -> disk.delete(each));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(each)) {
                throw e;
            }
        } catch (IOException e) {
            // it may be there all the same
            to.add(each, () -> disk.delete(each));
            throw e;
        }
    }

    private void flush() throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        steps.stream().filter(FileStep::isChange).forEach(step -> {
            changed.add(parent(step));
            changed.add(Objects.requireNonNull(step.found().previous().getParent()));
        });
        for (Path each : changed) {
            disk.flush(each);
        }
    }

    private static Path parent(FileStep step) {
        return Objects.requireNonNull(step.found().target().getParent());
    }

    private boolean hasLeftovers() {
        return Files.exists(folder.resolve(StackLock.NAME))
                || steps.stream().anyMatch(step -> new StepWriter(step, disk).hasLeftovers());
    }

    private void removeLeftovers() throws IOException {
        for (FileStep step : steps) {
            new StepWriter(step, disk).removeLeftovers();
        }
    }

    /** All files are as they shall be; what cannot be removed now is removed by the next one. */
    private void cleanUp() {
        try {
            removeLeftovers();
        } catch (IOException e) {
            System.getLogger(StackWriter.class.getName()).log(System.Logger.Level.DEBUG, "a leftover stays", e);
        }
    }
}

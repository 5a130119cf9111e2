package ai.disinto.compose;

import ai.disinto.compose.FoundFile.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Writes one file: what needs room on the disk first, then moves alone. */
final class StepWriter {
    private final FileStep step;
    private final FoundFile found;
    private final FileOperations disk;

    StepWriter(FileStep step, FileOperations disk) {
        this.step = step;
        this.found = step.found();
        this.disk = disk;
    }

    void prepare() throws IOException {
        Optional<Path> model = found.exists() ? Optional.of(found.target()) : Optional.empty();
        FileRights rights = FileRights.of(found.path(), model);
        disk.write(found.temporary(Part.NEW), step.wanted().getBytes(StandardCharsets.UTF_8), rights);
        if (!found.exists()) {
            return;
        }
        disk.keep(found.target(), found.temporary(Part.OLD));
        disk.keep(found.target(), found.temporary(Part.UNDO));
        if (isThere(found.previous())) {
            disk.keep(found.previous(), found.temporary(Part.UNDO_PREVIOUS));
        }
        if (step.isEdited()) {
            byte[] old = found.text().orElseThrow().getBytes(StandardCharsets.UTF_8);
            disk.write(found.temporary(Part.EDITED), old, rights);
        }
    }

    /** Keeps an edited file under a name that is free; answers the name as seen from the root. */
    Optional<String> keepEdit(Undo undo) throws IOException {
        if (!step.isEdited()) {
            return Optional.empty();
        }
        int number = 1;
        while (isThere(kept(number)) && !isKept(kept(number))) {
            number++;
        }
        Path name = kept(number);
        if (!isThere(name)) {
            move(Part.EDITED, name, undo, () -> disk.delete(name), false);
        }
        return Optional.of(FoundFile.keptPath(found.path()) + StackWriter.EDITED + number);
    }

    private Path kept(int number) {
        return found.kept(StackWriter.EDITED + number);
    }

    /** Whether a writer that died has kept this very edit before. */
    private boolean isKept(Path file) throws IOException {
        byte[] old = found.text().orElseThrow().getBytes(StandardCharsets.UTF_8);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == old.length
                && Arrays.equals(Files.readAllBytes(file), old);
    }

    void keepPrevious(Undo undo) throws IOException {
        if (found.exists()) {
            move(Part.OLD, found.previous(), undo, back(Part.UNDO_PREVIOUS, found.previous()), true);
        }
    }

    void replace(Undo undo) throws IOException {
        move(Part.NEW, found.target(), undo, back(Part.UNDO, found.target()), true);
    }

    private void move(Part part, Path to, Undo undo, Undo.Action back, boolean replace) throws IOException {
        Path from = found.temporary(part);
        undo.addMove(from, to, back);
        if (replace) {
            disk.replace(from, to);
        } else {
            disk.move(from, to);
        }
    }

    /** What was there comes back; where nothing was, nothing stays. */
    private Undo.Action back(Part part, Path place) {
        Path old = found.temporary(part);
        return isThere(old) ? () -> disk.replace(old, place) : () -> disk.delete(place);
    }

    /** Whether somebody left something half done here. */
    boolean hasLeftovers() {
        for (Part part : Part.values()) {
            if (isThere(found.temporary(part))) {
                return true;
            }
        }
        return false;
    }

    void removeLeftovers() throws IOException {
        for (Part part : Part.values()) {
            if (isThere(found.temporary(part))) {
                disk.delete(found.temporary(part));
            }
        }
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}

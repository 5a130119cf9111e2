package ai.disinto.compose.edge;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** A file of the edge that is there as a whole or not at all, whenever the power goes. */
final class StateFile {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path file;
    private final String mode;

    private StateFile(Path file, String mode) {
        this.file = file.toAbsolutePath();
        this.mode = mode;
    }

    /** A file, and its mode if it is new; one that is there keeps its mode, owner and group. */
    static StateFile of(Path file, String mode) {
        return new StateFile(file, mode);
    }

    void makeFolder() {
        Path folder = folder();
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder, attributes("rwxr-x---"));
            }
        } catch (IOException e) {
            throw failure(folder, "could not be made", e);
        }
    }

    void write(String content) {
        // a channel would close when its thread is interrupted, and leave half a file
        boolean interrupted = Thread.interrupted();
        try {
            replace(content);
        } catch (IOException e) {
            throw failure(file, "could not be written", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Adds to the end of the file; it is on the disk when this returns. */
    void append(String line) {
        try {
            create(file);
            try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
        } catch (IOException e) {
            throw failure(file, "could not be written", e);
        }
    }

    /** Opens a file that is there only to be locked. */
    static FileChannel openLock(Path file) throws IOException {
        StateFile.of(file, "rw-r-----").create(file);
        return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    static EdgeControlException failure(Path place, String what, IOException cause) {
        return new EdgeControlException(
                EdgeControlException.Reason.STORAGE,
                place + " " + what + " (" + cause.getClass().getSimpleName() + ")",
                cause);
    }

    private void replace(String content) throws IOException {
        Path next = folder().resolve("." + file.getFileName() + ".next");
        Files.deleteIfExists(next);
        create(next);
        try (FileOutputStream out = new FileOutputStream(next.toFile())) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        takeOver(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(folder(), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void takeOver(Path next) throws IOException {
        PosixFileAttributeView present = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributeView changed = Files.getFileAttributeView(next, PosixFileAttributeView.class);
        if (present == null || changed == null || Files.notExists(file)) {
            return;
        }
        PosixFileAttributes wanted = present.readAttributes();
        if (!wanted.owner().equals(changed.readAttributes().owner())) {
            changed.setOwner(wanted.owner());
        }
        if (!wanted.group().equals(changed.readAttributes().group())) {
            changed.setGroup(wanted.group());
        }
        changed.setPermissions(wanted.permissions());
    }

    private void create(Path path) throws IOException {
        try {
            Files.createFile(path, attributes(mode));
        } catch (FileAlreadyExistsException e) {
            // it keeps its mode
        }
    }

    private Path folder() {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    private static FileAttribute<?>[] attributes(String mode) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}

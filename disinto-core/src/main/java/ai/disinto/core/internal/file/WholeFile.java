package ai.disinto.core.internal.file;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Optional;

/** A file that is written as a whole or not at all, as UTF-8. */
public final class WholeFile {
    private final Path file;

    private WholeFile(Path file) {
        this.file = file;
    }

    public static WholeFile at(Path file) {
        return new WholeFile(file);
    }

    /**
     * Replaces the file's content by way of a second file beside it, which takes over its permissions. Answers whether
     * something was written: not if the new content is there already. Throws, and leaves the file alone, if it does not
     * hold the expected content.
     */
    public boolean replace(SourceText expected, String content) {
        String present = SourceText.check(file, expected.limits()).orElseThrow().text();
        if (present.equals(content)) {
            return false;
        }
        if (!present.equals(expected.text())) {
            throw failure(
                    "file.changed",
                    "the file has changed since it was read; it was left alone",
                    "read it again and repeat the change");
        }
        try {
            replace(file.toRealPath(), encoded(content), true);
        } catch (IOException e) {
            throw unwritable(e);
        }
        return true;
    }

    /**
     * Puts the content into the file in one step, whatever is there; a link is replaced and not followed. The file gets the
     * permissions that any new file has here.
     */
    public void put(String content) {
        try {
            replace(file, encoded(content), false);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes a file that must not be there yet. */
    public void create(String content) {
        try {
            write(file, encoded(content), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw failure(
                    "file.exists", "the file is there already; it was left alone", "change it, or name another file");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static void replace(Path target, ByteBuffer content, boolean takesOver) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path beside = takesOver
                ? Files.createTempFile(folder, "." + target.getFileName(), ".tmp")
                : ordinaryFileBeside(target);
        try {
            write(beside, content, StandardOpenOption.WRITE);
            if (takesOver) {
                takeOver(target, beside);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** With the permissions of any new file; names that others use, or left behind, are passed by. */
    private static Path ordinaryFileBeside(Path target) throws IOException {
        Optional<Path> made = Optional.empty();
        for (int number = 1; made.isEmpty(); number++) {
            made = created(target.resolveSibling("." + target.getFileName() + "." + number + ".tmp"));
        }
        return made.get();
    }

    private static Optional<Path> created(Path file) throws IOException {
        try {
            return Optional.of(Files.createFile(file));
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
    }

    private static void write(Path to, ByteBuffer content, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(to, options)) {
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
    }

    private static void takeOver(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView copy = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source == null || copy == null) {
            return;
        }
        PosixFileAttributes wanted = source.readAttributes();
        PosixFileAttributes present = copy.readAttributes();
        if (!wanted.owner().equals(present.owner())) {
            copy.setOwner(wanted.owner());
        }
        if (!wanted.group().equals(present.group())) {
            copy.setGroup(wanted.group());
        }
        copy.setPermissions(wanted.permissions());
    }

    private static ByteBuffer encoded(String content) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(content));
    }

    private InvalidDocumentException unwritable(IOException cause) {
        return failure(
                "file.unwritable",
                "the file cannot be written (" + cause.getClass().getSimpleName() + ")",
                "let this user write the file and its folder");
    }

    private InvalidDocumentException failure(String code, String message, String hint) {
        String name = file.toString();
        Diagnostic diagnostic = Diagnostic.error(code, SourceLocation.startOf(name), message, hint);
        return new InvalidDocumentException(name, List.of(diagnostic));
    }
}

package ai.disinto.compose;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;

/** The disk. */
final class DiskOperations implements FileOperations {
    private static final boolean WINDOWS = java.io.File.separatorChar == '\\';
    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final boolean waits;

    DiskOperations() {
        this(true);
    }

    /** Says whether writing waits until the disk has everything, so that a loss of power loses nothing. */
    DiskOperations(boolean waits) {
        this.waits = waits;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void write(Path file, byte[] content, FileRights rights) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, NEW, rights.first(Objects.requireNonNull(file.getParent())))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            rights.give(file);
            force(channel);
        }
    }

    private void force(FileChannel channel) throws IOException {
        if (waits) {
            channel.force(true);
        }
    }

    @Override
    public void keep(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            try (FileChannel channel = FileChannel.open(name, StandardOpenOption.READ)) {
                force(channel);
            }
        }
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void flush(Path folder) throws IOException {
        if (!WINDOWS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                force(channel);
            }
        }
    }
}

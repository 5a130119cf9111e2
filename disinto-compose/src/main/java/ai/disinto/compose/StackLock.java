package ai.disinto.compose;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two appliers out of one folder: those of this process by a set, those of others by a lock on a file. The file is
 * removed at the end, so whoever gets its lock looks whether it is still the one of that name.
 */
final class StackLock implements AutoCloseable {
    static final String NAME = ".disinto-lock";
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileOperations disk;
    private final FileChannel channel;

    private StackLock(Path folder, FileOperations disk, FileChannel channel) {
        this.folder = folder;
        this.disk = disk;
        this.channel = channel;
    }

    private static StackWriteException busy(Path folder, @Nullable Exception cause) {
        return new StackWriteException(
                StackWriteException.Reason.BUSY, folder, "somebody else is writing to it", cause);
    }

    /** Takes the lock; the folder must be there. */
    static StackLock of(Path folder, FileOperations disk) throws IOException {
        if (!HELD.add(folder)) {
            throw busy(folder, null);
        }
        boolean held = false;
        try {
            FileChannel channel = open(folder.resolve(NAME), disk);
            held = true;
            return new StackLock(folder, disk, channel);
        } finally {
            if (!held) {
                HELD.remove(folder);
            }
        }
    }

    private static FileChannel open(Path file, FileOperations disk) throws IOException {
        FileChannel channel = opened(file, disk);
        boolean held = false;
        try {
            lock(channel, file);
            mark(channel, file);
            held = true;
            return channel;
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    /** A folder that was there a moment ago and is gone was taken back by another applier. */
    private static FileChannel opened(Path file, FileOperations disk) throws IOException {
        try {
            return disk.openLock(file);
        } catch (NoSuchFileException e) {
            throw busy(Objects.requireNonNull(file.getParent()), e);
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw busy(Objects.requireNonNull(file.getParent()), null);
            }
        } catch (OverlappingFileLockException e) {
            throw busy(Objects.requireNonNull(file.getParent()), e);
        }
    }

    /** Writes something new to the open file; if it is not to be read under the name, the name is of another file. */
    private static void mark(FileChannel channel, Path file) throws IOException {
        String token = UUID.randomUUID().toString();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
        try {
            if (!Files.readString(file).equals(token)) {
                throw busy(Objects.requireNonNull(file.getParent()), null);
            }
        } catch (NoSuchFileException e) {
            throw busy(Objects.requireNonNull(file.getParent()), e);
        }
    }

    /** A file that cannot be removed stays, and keeps nobody out. */
    @Override
    public void close() {
        try (channel) {
            disk.delete(folder.resolve(NAME));
        } catch (IOException e) {
            System.getLogger(StackLock.class.getName()).log(System.Logger.Level.DEBUG, "a lock file stays", e);
        } finally {
            HELD.remove(folder);
        }
    }
}

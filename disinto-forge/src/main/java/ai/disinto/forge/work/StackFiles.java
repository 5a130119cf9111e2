package ai.disinto.forge.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The files of a lock. What is decided by reading is done under a guard, which the system takes from whoever dies; the
 * lock itself is created as what was not there before, also for programs that know no guard.
 */
class StackFiles {
    private static final Map<Path, ReentrantLock> GUARDS = new ConcurrentHashMap<>();
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final Set<OpenOption> ANY = Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);

    private final Path file;

    StackFiles(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** What is done under the guard. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** Does something that nobody else does at the same time; an interrupt waits until it is done. */
    <T> T guarded(String attempt, Step<T> step) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return alone(step);
                } catch (ClosedByInterruptException | FileLockInterruptionException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } catch (IOException e) {
            throw new StackLockException(attempt, file, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A guard of the system is one of a process: its threads need another one. */
    private <T> T alone(Step<T> step) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        ReentrantLock here =
                GUARDS.computeIfAbsent(folder.toRealPath().resolve(file.getFileName()), path -> new ReentrantLock());
        here.lock();
        try {
            return underGuard(step);
        } finally {
            here.unlock();
        }
    }

    private <T> T underGuard(Step<T> step) throws IOException {
        Path guard = file.resolveSibling(file.getFileName() + ".guard");
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try (FileChannel channel = FileChannel.open(guard, options);
                FileLock lock = channel.lock()) {
            Objects.requireNonNull(lock);
            return step.run();
        }
    }

    /** What stands in the file, and when somebody last wrote it; nothing if there is none. */
    static final class Content {
        private final byte[] bytes;
        private final Instant written;

        Content(byte[] bytes, Instant written) {
            this.bytes = bytes;
            this.written = written;
        }

        byte[] bytes() {
            return bytes;
        }

        Instant written() {
            return written;
        }
    }

    Optional<Content> read() throws IOException {
        try {
            Instant written =
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new Content(in.readNBytes(StackRecord.LONGEST + 1), written));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void create(byte[] content) throws IOException {
        write(file, content, NEW);
    }

    void replace(byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        write(beside, content, ANY);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    void write(Path target, byte[] content, Set<OpenOption> options) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(target, options)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}

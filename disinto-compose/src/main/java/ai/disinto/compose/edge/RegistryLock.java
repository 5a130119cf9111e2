package ai.disinto.compose.edge;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps other threads and other processes from a registry. A lock of a file is held by a process and lost when any
 * channel of the process to the file is closed, so that threads are kept apart first.
 */
final class RegistryLock {
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();
    private static final long POLL_MILLIS = 10;

    private final ReentrantLock thread;
    private final FileChannel channel;

    private RegistryLock(ReentrantLock thread, FileChannel channel) {
        this.thread = thread;
        this.channel = channel;
    }

    static RegistryLock take(Path folder, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        Path file = folder.resolve("registry.lock");
        try {
            ReentrantLock thread = THREADS.computeIfAbsent(folder.toRealPath(), key -> new ReentrantLock());
            if (thread.isHeldByCurrentThread() || !thread.tryLock(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy(file);
            }
            try {
                return new RegistryLock(thread, open(file, deadline));
            } catch (IOException | InterruptedException | RuntimeException e) {
                thread.unlock();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(file);
        } catch (IOException e) {
            throw StateFile.failure(file, "could not be locked", e);
        }
    }

    private static FileChannel open(Path file, long deadline) throws IOException, InterruptedException {
        FileChannel channel = StateFile.openLock(file);
        try {
            while (!isLocked(channel)) {
                if (System.nanoTime() - deadline >= 0) {
                    throw busy(file);
                }
                new CountDownLatch(1).await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
            return channel;
        } catch (IOException | InterruptedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static EdgeControlException busy(Path file) {
        return new EdgeControlException(EdgeControlException.Reason.BUSY, "waiting for " + file + " took too long");
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EdgeControlException(
                    EdgeControlException.Reason.STORAGE, "the lock of the registry could not be given back", e);
        } finally {
            thread.unlock();
        }
    }
}

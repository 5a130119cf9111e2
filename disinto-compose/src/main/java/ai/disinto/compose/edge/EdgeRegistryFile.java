package ai.disinto.compose.edge;

import ai.disinto.core.document.InvalidDocumentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A registry in a folder: {@code registry.json}, which is replaced as a whole or not at all, and {@code registry.lock},
 * which keeps other threads and processes out meanwhile. Immutable; may be shared.
 *
 * <p>A missing file is an empty registry. A file that cannot be read is an {@link InvalidDocumentException} that changes
 * nothing. A missing folder is made with mode 0750, a missing file with 0640; those that exist keep theirs.
 *
 * <p>The lock is one of {@code fcntl}, as Java has them. Scripts that lock with {@code flock} do not see it: do not run
 * both at a time.
 */
public final class EdgeRegistryFile {
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(30);

    private final Path folder;
    private final Duration wait;

    private EdgeRegistryFile(Path folder, Duration wait) {
        this.folder = folder;
        this.wait = wait;
    }

    /**
     * Uses a folder, which is made when it is needed.
     *
     * @param folder the folder, such as {@code /var/lib/disinto}
     * @return the registry in it; a change waits at most 30 seconds for others
     */
    public static EdgeRegistryFile in(Path folder) {
        return new EdgeRegistryFile(Objects.requireNonNull(folder, "folder"), DEFAULT_WAIT);
    }

    /**
     * Answers this file with another time to wait for others.
     *
     * @param wait the longest time that a change waits before it fails
     * @return the changed file
     * @throws IllegalArgumentException if the time is negative
     */
    public EdgeRegistryFile withWait(Duration wait) {
        if (Objects.requireNonNull(wait, "wait").isNegative()) {
            throw new IllegalArgumentException("wait must not be negative, got " + wait);
        }
        return new EdgeRegistryFile(folder, wait);
    }

    /**
     * Reads the registry. Waits for nobody: a reader sees it as before or as after a change.
     *
     * @return the registry; empty if there is no file
     * @throws InvalidDocumentException if the file cannot be read or is wrong
     */
    public EdgeRegistry read() {
        return Files.notExists(file()) ? EdgeRegistry.empty() : EdgeRegistry.read(file());
    }

    /**
     * Changes the registry while others are kept out. When this answers, the change is on the disk.
     *
     * @param change what to make of the registry; may throw, which changes nothing
     * @return the registry as it is now
     * @throws InvalidDocumentException if the file cannot be read or is wrong; it is left alone
     * @throws EdgeControlException if others hold the lock for too long, or the disk fails
     */
    public EdgeRegistry update(UnaryOperator<EdgeRegistry> change) {
        Objects.requireNonNull(change, "change");
        return locked(store -> {
            EdgeRegistry changed = Objects.requireNonNull(change.apply(store.read()), "the changed registry");
            store.write(changed);
            return changed;
        });
    }

    /** Does something while others are kept out. */
    <T> T locked(Function<RegistryStore, T> work) {
        StateFile state = StateFile.of(file(), "rw-r-----");
        state.makeFolder();
        RegistryLock lock = RegistryLock.take(folder, wait);
        try {
            return work.apply(new RegistryStore() {
                @Override
                public EdgeRegistry read() {
                    return EdgeRegistryFile.this.read();
                }

                @Override
                public void write(EdgeRegistry registry) {
                    state.write(registry.render());
                }
            });
        } finally {
            lock.close();
        }
    }

    private Path file() {
        return folder.resolve("registry.json");
    }

    /** Answers the folder. */
    @Override
    public String toString() {
        return "EdgeRegistryFile[" + folder + "]";
    }
}

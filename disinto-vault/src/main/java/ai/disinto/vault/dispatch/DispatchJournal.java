package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher remembers of its runs, in a folder of its own: what it is about to claim, what it has started, and
 * how that ended. With it a dispatcher whose process died goes on where it was; without it a person is asked. Each step
 * is on the disk before the next one is taken.
 *
 * <p>A folder is for one dispatcher of one repository at a time; while a pass runs, others are kept out.
 */
public final class DispatchJournal {
    private static final String ENDING = ".run.json";
    private static final String LOCK = "lock";

    private final @Nullable Path folder;
    private final Map<ActionId, JournalEntry> memory = new ConcurrentSkipListMap<>();

    private DispatchJournal(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Uses a folder. It is made when it is needed.
     *
     * @param folder a folder that outlives the process
     * @return the journal
     */
    public static DispatchJournal in(Path folder) {
        return new DispatchJournal(Objects.requireNonNull(folder, "folder"));
    }

    /** One that remembers nothing when its process is gone. */
    static DispatchJournal none() {
        return new DispatchJournal(null);
    }

    void write(JournalEntry entry) {
        if (folder == null) {
            memory.put(entry.id(), entry);
        } else {
            new JournalFolder(folder).write(name(entry.id()), entry.render());
        }
    }

    void clear(ActionId id) {
        memory.remove(id);
        if (folder != null && Files.exists(folder.resolve(name(id)))) {
            new JournalFolder(folder).delete(name(id));
        }
    }

    Optional<JournalEntry> find(ActionId id) {
        return folder == null ? Optional.ofNullable(memory.get(id)) : read(folder.resolve(name(id)));
    }

    List<JournalEntry> entries() {
        if (folder == null) {
            return List.copyOf(memory.values());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Keeps others out until it is closed. */
    Lock lock() {
        if (folder == null) {
            return () -> {};
        }
        try {
            return JournalLock.of(Files.createDirectories(folder).toRealPath().resolve(LOCK))
                    .orElseThrow(() -> new DispatchJournalException(
                            "another dispatcher uses the journal in " + folder + ": give each one its own folder",
                            null));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** What is given back by closing. */
    interface Lock {
        void close();
    }

    private static Optional<JournalEntry> read(Path file) {
        try {
            return Files.exists(file) ? JournalEntry.find(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static DispatchJournalException unreadable(Path place, Exception cause) {
        return new DispatchJournalException(
                "reading " + place + " failed: look at the disk, nothing runs without the journal", cause);
    }

    private static String name(ActionId id) {
        return id + ENDING;
    }

    /** Answers the folder. */
    @Override
    public String toString() {
        return "DispatchJournal[" + (folder == null ? "in memory" : folder) + "]";
    }
}

package ai.disinto.forge.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The session of an item, in a file of its own. What cannot be remembered is a new session, and no failure. */
final class SessionMemory {
    private static final long LONGEST = 1024;

    private final Optional<Path> folder;
    private final String item;

    SessionMemory(Optional<Path> folder, String item) {
        this.folder = folder;
        this.item = item;
    }

    Optional<String> find() {
        if (folder.isEmpty() || !Files.isRegularFile(file(folder.get()), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            Path file = file(folder.get());
            String text = Files.size(file) > LONGEST ? "" : Files.readString(file, StandardCharsets.UTF_8);
            return Optional.of(text.strip()).filter(AgentTask.Builder::isSession);
        } catch (IOException e) {
            warn("read", e);
            return Optional.empty();
        }
    }

    void keep(String session) {
        change("kept", place -> {
            Files.createDirectories(place);
            Path beside = Files.createTempFile(place, "." + item, ".tmp");
            try {
                Files.writeString(beside, session + "\n", StandardCharsets.UTF_8);
                Files.move(beside, file(place), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        });
    }

    void forget() {
        change("forgotten", place -> Files.deleteIfExists(file(place)));
    }

    /** A change in the folder. */
    private interface Change {
        void in(Path folder) throws IOException;
    }

    private void change(String what, Change change) {
        if (folder.isPresent()) {
            try {
                change.in(folder.get());
            } catch (IOException e) {
                warn(what, e);
            }
        }
    }

    private Path file(Path place) {
        return place.resolve(item + ".session");
    }

    private void warn(String what, IOException e) {
        System.getLogger(SessionMemory.class.getName())
                .log(System.Logger.Level.WARNING, "the session of {0} could not be {1} ({2})", item, what, e);
    }
}

package ai.disinto.forge.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is known of a work copy, outside of it: when it was last used, and why it is preserved. */
final class CopyMarks {
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST = 4096;

    private final Path folder;
    private final CloneName name;

    CopyMarks(Path folder, CloneName name) {
        this.folder = folder;
        this.name = name;
    }

    void use(Instant now) {
        write(used(), now.toString());
    }

    /** Whether it was not used for long. What was lost counts as used just now, and is written anew. */
    boolean isOld(Instant now, Duration age) {
        Optional<Instant> last = read(used()).flatMap(CopyMarks::instant).filter(time -> !time.isAfter(now));
        if (last.isEmpty()) {
            use(now);
            return false;
        }
        return !last.get().plus(age).isAfter(now);
    }

    void preserve(String reason) {
        boolean good = !reason.isBlank()
                && reason.length() <= LONGEST_REASON
                && reason.chars().noneMatch(Character::isISOControl);
        if (!good) {
            throw new IllegalArgumentException("reason must be one line of 1 to " + LONGEST_REASON + " characters");
        }
        write(preserve(), reason);
    }

    /** An empty mark counts too: somebody may have made it by hand. */
    Optional<String> preserved() {
        return read(preserve()).map(text -> text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text);
    }

    void clear() {
        Disk.attempt("forget the work copy " + name, () -> {
            Files.deleteIfExists(used());
            return Files.deleteIfExists(preserve());
        });
    }

    private Path used() {
        return folder.resolve(name + ".used");
    }

    private Path preserve() {
        return folder.resolve(name + ".preserve");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(Path file) {
        return Disk.attempt("read " + file, () -> {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            byte[] bytes;
            try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                bytes = in.readNBytes(LONGEST);
            }
            return Optional.of(new String(bytes, StandardCharsets.UTF_8).strip());
        });
    }

    private void write(Path file, String text) {
        Disk.attempt("write " + file, () -> {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, ".mark-", ".tmp");
            try {
                Files.writeString(beside, text + "\n", StandardCharsets.UTF_8);
                return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.deleteIfExists(beside);
                throw e;
            }
        });
    }
}

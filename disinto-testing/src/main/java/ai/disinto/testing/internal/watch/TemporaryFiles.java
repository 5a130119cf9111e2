package ai.disinto.testing.internal.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Temporary files and directories that this library makes. */
public final class TemporaryFiles {
    private TemporaryFiles() {}

    /** Makes a directory whose name says which process it belongs to. */
    public static Path directory(String purpose) {
        try {
            return Files.createTempDirectory(prefix() + purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory could be made", e);
        }
    }

    /** Those of this process that are there. */
    public static Set<String> all() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.startsWith(folder.resolve(prefix()).toString()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static String prefix() {
        return "disinto-" + ProcessHandle.current().pid() + "-";
    }
}

package ai.disinto.testing.internal.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

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
        String own = prefix();
        Set<String> found = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                Path.of(System.getProperty("java.io.tmpdir")),
                file -> file.getFileName().toString().startsWith(own))) {
            files.forEach(file -> found.add(file.toString()));
        } catch (IOException | DirectoryIteratorException e) {
            return Set.of();
        }
        return found;
    }

    private static String prefix() {
        return "disinto-" + ProcessHandle.current().pid() + "-";
    }
}

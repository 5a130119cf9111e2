package ai.disinto.vault.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Removes folders with all that is in them, whatever their permissions; links are removed and never followed. */
final class FileTrees {
    private FileTrees() {}

    /**
     * Removes what matters most first, and goes on after whatever stays. The last one stays as long as anything else does,
     * so that who comes later knows what it was.
     */
    static void remove(Path root, List<String> first, String last) throws IOException {
        Removal removal = new Removal();
        removal.open(root);
        first.forEach(name -> removal.tree(root.resolve(name)));
        removal.children(root).stream()
                .filter(child -> !child.equals(root.resolve(last)))
                .forEach(removal::tree);
        if (removal.failure == null) {
            removal.tree(root);
        }
        if (removal.failure != null) {
            throw removal.failure;
        }
    }

    /** Remembers the first thing that could not be removed. */
    private static final class Removal {
        private @Nullable IOException failure;

        void tree(Path path) {
            try {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    open(path);
                    children(path).forEach(this::tree);
                }
                Files.deleteIfExists(path);
            } catch (IOException e) {
                note(e);
            }
        }

        /** Before anything looks into it: a folder that nobody may read cannot even be listed. */
        void open(Path folder) {
            try {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            } catch (NoSuchFileException e) {
                // somebody else removed it in the meantime
                return;
            } catch (IOException e) {
                note(e);
            }
        }

        List<Path> children(Path folder) {
            try (Stream<Path> found = Files.list(folder)) {
                return found.toList();
            } catch (NoSuchFileException e) {
                return List.of();
            } catch (IOException e) {
                note(e);
            } catch (UncheckedIOException e) {
                note(Objects.requireNonNull(e.getCause()));
            }
            return List.of();
        }

        private void note(IOException e) {
            failure = failure == null ? e : failure;
        }
    }
}

package ai.disinto.testing;

import ai.disinto.testing.internal.watch.TemporaryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A directory that can be put back to what it was. */
final class CrashDirectory implements AutoCloseable {
    private final Path root;
    private final Path live;
    private final Path kept;

    CrashDirectory() {
        this.root = TemporaryFiles.directory("crash");
        try {
            this.live = Files.createDirectory(root.resolve("work"));
        } catch (IOException e) {
            throw new UncheckedIOException("no directory could be made in " + root, e);
        }
        this.kept = root.resolve("kept");
    }

    Path path() {
        return live;
    }

    /** Remembers what is there. */
    void keep() {
        replace(kept, live);
    }

    /** Goes back to what was there. */
    void restore() {
        replace(live, kept);
    }

    @Override
    public void close() {
        try {
            delete(root);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary directory " + root + " could not be deleted", e);
        }
    }

    private static void replace(Path target, Path source) {
        try {
            delete(target);
            copy(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of the run could not be copied to " + target, e);
        }
    }

    /** Copies what is there; files that others delete meanwhile are left out, as a crash would leave them out. */
    private static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target.resolve(source.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    Path copy = target.resolve(source.relativize(file).toString());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                } catch (NoSuchFileException e) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @org.jspecify.annotations.Nullable IOException failure)
                    throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

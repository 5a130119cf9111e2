package ai.disinto.vault.runner;

import ai.disinto.vault.action.Mount;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** A copy of a folder of credentials that nobody can write to; links that lead out of it are refused. */
final class MountCopy extends SimpleFileVisitor<Path> {
    private static final int MOST_FILES = 1000;
    private static final long MOST_BYTES = 16L << 20;

    private final Mount mount;
    private final Path source;
    private final Path target;
    private int files;
    private long bytes;

    MountCopy(Mount mount, Path source, Path home) {
        this.mount = mount;
        this.source = source;
        this.target = home.resolve(mount.target());
    }

    void make() throws IOException {
        Files.createDirectories(target.getParent());
        Files.walkFileTree(source, this);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        Files.createDirectory(copyOf(folder));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(source)) {
            throw new NotStartedException("the mount " + mount.alias() + " has the link " + source.relativize(file)
                    + ", which leads out of it: put the file itself there");
        }
        if (Files.isRegularFile(real)) {
            count(Files.size(real));
            Path copy = Files.copy(real, copyOf(file));
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--------"));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        Files.setPosixFilePermissions(copyOf(folder), PosixFilePermissions.fromString("r-x------"));
        return FileVisitResult.CONTINUE;
    }

    private void count(long size) {
        files++;
        bytes += size;
        if (files > MOST_FILES || bytes > MOST_BYTES) {
            throw new NotStartedException("the mount " + mount.alias() + " has more than " + MOST_FILES + " files or "
                    + MOST_BYTES + " bytes, which is too much to copy for each run");
        }
    }

    private Path copyOf(Path path) {
        return target.resolve(source.relativize(path));
    }
}

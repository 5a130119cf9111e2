package ai.disinto.forge.git;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes a folder with all that is in it. Links are deleted themselves, and what they lead to stays. */
final class FolderRemoval extends SimpleFileVisitor<Path> {
    private static final Set<PosixFilePermission> NEEDED =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    FolderRemoval() {}

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(folder, new FolderRemoval());
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        boolean unused = allow(folder);
        return FileVisitResult.CONTINUE;
    }

    /** A folder that cannot be read is never visited: once it has the rights, it is walked for its own. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        boolean isFolder =
                failure instanceof AccessDeniedException && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        if (!isFolder || !allow(file)) {
            throw failure;
        }
        Files.walkFileTree(file, this);
        return FileVisitResult.CONTINUE;
    }

    /** Gives the rights that are needed; answers whether some were missing. */
    private static boolean allow(Path folder) throws IOException {
        PosixFileAttributeView rights =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (rights == null || rights.readAttributes().permissions().containsAll(NEEDED)) {
            return false;
        }
        Set<PosixFilePermission> all = new HashSet<>(rights.readAttributes().permissions());
        all.addAll(NEEDED);
        rights.setPermissions(all);
        return true;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
        Files.delete(folder);
        return FileVisitResult.CONTINUE;
    }
}

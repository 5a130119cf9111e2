package ai.disinto.forge.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.eclipse.jgit.lib.Constants;

/**
 * Where a clone lies. It is made beside its place and moved there when it is whole, so that what is in its place is
 * whole, and what is beside it was left by somebody who died.
 */
final class CloneFolder {
    private static final String MARK = "disinto-clone";
    private static final long LONGEST_MARK = 4096;
    private static final List<String> LOCKS =
            List.of("index.lock", "HEAD.lock", "packed-refs.lock", "shallow.lock", "config.lock");

    private final Path root;
    private final CloneName name;

    CloneFolder(Path root, CloneName name) {
        this.root = root;
        this.name = name;
    }

    Path place() {
        return root.resolve(name.toString());
    }

    /** Where it is made, and where it goes to be deleted. */
    Path unfinished() {
        return root.resolve(".unfinished").resolve(name.toString());
    }

    CloneLock lock() throws IOException {
        Path locks = root.resolve(".locks");
        folder(locks);
        return CloneLock.take(locks.resolve(name.toString()), name);
    }

    /** Deletes what somebody left who died. */
    void tidy() throws IOException {
        folder(root.resolve(".unfinished"));
        FolderRemoval.remove(unfinished());
    }

    boolean exists() {
        return Files.exists(place(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Refuses what is no clone of this repository. */
    void check(String url) throws IOException {
        Path mark = place().resolve(Constants.DOT_GIT).resolve(MARK);
        boolean ours = isFolder(place())
                && isFolder(place().resolve(Constants.DOT_GIT))
                && Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
                && Files.size(mark) <= LONGEST_MARK;
        if (!ours) {
            throw new GitException(
                    GitException.Reason.BROKEN_CLONE, place() + " is there, and is no clone that was made here");
        }
        String known = Files.readString(mark, StandardCharsets.UTF_8).strip();
        if (!known.equals(url)) {
            throw new GitException(
                    GitException.Reason.BROKEN_CLONE, place() + " is a clone of another repository than " + url);
        }
    }

    /** Moves what is whole to its place. */
    void finish(String url) throws IOException {
        Path git = unfinished().resolve(Constants.DOT_GIT);
        Files.writeString(git.resolve(MARK), url + "\n", StandardCharsets.UTF_8);
        Files.move(unfinished(), place(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes the clone; a link in its place is no clone. */
    void remove() throws IOException {
        if (!isFolder(place())) {
            throw new GitException(GitException.Reason.BROKEN_CLONE, place() + " is no folder");
        }
        Files.move(place(), unfinished(), StandardCopyOption.ATOMIC_MOVE);
        FolderRemoval.remove(unfinished());
    }

    /** Removes the lock files of somebody who died: nobody else has the clone open. */
    void unlock() throws IOException {
        Path git = place().resolve(Constants.DOT_GIT);
        for (String lock : LOCKS) {
            Files.deleteIfExists(git.resolve(lock));
        }
        Files.walkFileTree(git.resolve("refs"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".lock")) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void folder(Path path) throws IOException {
        if (isFolder(path)) {
            return;
        }
        try {
            Files.createDirectory(path);
        } catch (FileAlreadyExistsException e) {
            if (!isFolder(path)) {
                throw e;
            }
        }
    }
}

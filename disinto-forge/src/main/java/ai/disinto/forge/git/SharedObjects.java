package ai.disinto.forge.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.FetchResult;

/**
 * Objects that clones of one folder have in common: fetched once, and linked into each clone. A clone needs nothing of it
 * afterwards, so that it may be lost, damaged or made anew at any time.
 */
final class SharedObjects {
    /** Each fetch that brings something adds a pack; from here on it is cheaper to begin anew. */
    private static final int MOST_PACKS = 50;

    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final Path root;
    private final GitRemote remote;

    SharedObjects(Path root, GitRemote remote) {
        this.root = root;
        this.remote = remote;
    }

    /** What is done while nobody else changes the store. */
    private interface Step<T> {
        T run() throws IOException;
    }

    /** Fetches, and gives a clone that has nothing yet all objects, branches of the server and tags. */
    FetchResult into(Path git) throws IOException {
        return alone(() -> {
            if (packs() > MOST_PACKS) {
                FolderRemoval.remove(store());
            }
            boolean isNew = !Files.exists(store(), LinkOption.NOFOLLOW_LINKS);
            try (IsolatedRepository repository =
                    IsolatedRepository.at(store(), remote.limits().largestObject())) {
                if (isNew) {
                    Files.createDirectories(store());
                    repository.create(false);
                }
                FetchResult fetched = remote.exchange().fetch(repository, 0);
                link(objects(), git.resolve(Constants.OBJECTS));
                Files.writeString(git.resolve(Constants.PACKED_REFS), refs(repository), StandardCharsets.UTF_8);
                return fetched;
            }
        });
    }

    /** Forgets everything. */
    void remove() throws IOException {
        alone(() -> {
            FolderRemoval.remove(store());
            return true;
        });
    }

    private Path store() {
        return root.resolve(".shared");
    }

    private Path objects() {
        return store().resolve(Constants.DOT_GIT).resolve(Constants.OBJECTS);
    }

    private int packs() throws IOException {
        Path folder = objects().resolve("pack");
        if (!CloneFolder.isFolder(folder)) {
            return 0;
        }
        int count = 0;
        try (DirectoryStream<Path> packs = Files.newDirectoryStream(folder, "*.pack")) {
            for (Path pack : packs) {
                count += Files.isRegularFile(pack, LinkOption.NOFOLLOW_LINKS) ? 1 : 0;
            }
        }
        return count;
    }

    private static String refs(IsolatedRepository repository) throws IOException {
        StringBuilder out = new StringBuilder();
        // sorted by name, as git wants it
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES, Constants.R_TAGS)) {
            ObjectId id = ref.getObjectId();
            if (id != null && !ref.isSymbolic()) {
                // a fetch asks for nothing that it believes to have
                if (!repository.getObjectDatabase().has(id)) {
                    throw new MissingObjectException(id, ref.getName());
                }
                out.append(id.name()).append(' ').append(ref.getName()).append('\n');
            }
        }
        return out.toString();
    }

    /** Files of objects never change, so that one file may be in several places; where that cannot be, it is copied. */
    private static void link(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path place = to.resolve(from.relativize(file).toString());
                boolean isObject = attributes.isRegularFile()
                        && !file.startsWith(from.resolve("info"))
                        && !file.getFileName().toString().endsWith(".lock");
                if (isObject) {
                    linkOrCopy(file, place);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void linkOrCopy(Path file, Path place) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, place);
        }
    }

    /** Waits for whoever uses the store, in this process or another one. */
    private <T> T alone(Step<T> step) throws IOException {
        Path file = root.resolve(".locks").resolve(".shared");
        ReentrantLock here = HERE.computeIfAbsent(file, path -> new ReentrantLock());
        here.lock();
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.lock()) {
            Objects.requireNonNull(lock);
            return step.run();
        } finally {
            here.unlock();
        }
    }
}

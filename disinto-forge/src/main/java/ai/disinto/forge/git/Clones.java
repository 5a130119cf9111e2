package ai.disinto.forge.git;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A folder of clones of one repository: one clone for each work item, so that they are never in each other's way.
 * Immutable; may be shared between threads and processes.
 *
 * <p>A clone whose making was interrupted, even by the end of the process, is made anew; what is in its place is always
 * whole. A clone is open in one place at a time.
 */
public final class Clones {
    private final Path root;
    private final GitRemote remote;
    private final int depth;
    private final boolean isShared;
    private final Consumer<CloneName> opened;

    private Clones(Path root, GitRemote remote, int depth, boolean isShared, Consumer<CloneName> opened) {
        this.root = root;
        this.remote = remote;
        this.depth = depth;
        this.isShared = isShared;
        this.opened = opened;
    }

    /**
     * Answers the clones in a folder.
     *
     * @param root the folder, which is made if need be; nothing else should be in it
     * @param remote what is cloned; it is not asked
     * @return the clones
     * @throws GitException if the folder is none and cannot be made
     */
    public static Clones in(Path root, GitRemote remote) {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(remote, "remote");
        return Disk.attempt("make the folder " + root, () -> {
            Files.createDirectories(root);
            return new Clones(root.toRealPath(), remote, 0, false, name -> {});
        });
    }

    /**
     * Lets clones that are made from now on have the newest part of the history only. What lies beyond is missing to
     * {@link History}, and to a rebase of branches that went apart there.
     *
     * @param commits how many commits of each branch, from 1
     * @return clones like these
     * @throws IllegalArgumentException if the number is not positive
     */
    public Clones shallow(int commits) {
        if (commits < 1) {
            throw new IllegalArgumentException("a history has at least one commit, got " + commits);
        }
        return new Clones(root, remote, commits, false, opened);
    }

    /**
     * Lets clones that are made from now on share what they have in common: it is fetched once and takes the disk once.
     * Each has the whole history, and stays whole when the others are gone.
     *
     * @return clones like these
     */
    public Clones shared() {
        return new Clones(root, remote, 0, true, opened);
    }

    /** Tells somebody about each clone that is opened. */
    Clones telling(Consumer<CloneName> listener) {
        return new Clones(root, remote, depth, isShared, listener);
    }

    /**
     * Opens a clone, and makes it if there is none. One that is there is not fetched.
     *
     * @param name which
     * @return the clone, to be closed
     * @throws ai.disinto.forge.ForgeException if it has to be made and the server does not answer
     * @throws GitException if it is open elsewhere, or cannot be made, or there is something else in its place
     */
    public Workspace open(CloneName name) {
        CloneFolder folder = new CloneFolder(root, Objects.requireNonNull(name, "name"));
        return Disk.attempt("open the clone " + folder.place(), () -> {
            CloneLock lock = folder.lock();
            try {
                Workspace workspace = open(folder, lock);
                opened.accept(name);
                return workspace;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        });
    }

    /**
     * Deletes a clone with everything in it that was not pushed.
     *
     * @param name which
     * @return whether there was one
     * @throws GitException if it is open, or cannot be deleted
     */
    public boolean remove(CloneName name) {
        return remove(Objects.requireNonNull(name, "name"), () -> true);
    }

    /** The same if a condition holds, which is looked at while nobody else has the clone open. */
    boolean remove(CloneName name, BooleanSupplier condition) {
        CloneFolder folder = new CloneFolder(root, name);
        return Disk.attempt("remove the clone " + folder.place(), () -> {
            try (CloneLock lock = folder.lock()) {
                Objects.requireNonNull(lock);
                folder.tidy();
                if (!folder.exists() || !condition.getAsBoolean()) {
                    return false;
                }
                folder.remove();
                return true;
            }
        });
    }

    /**
     * Lists the clones that are there and whole.
     *
     * @return their names, sorted
     * @throws GitException if the folder cannot be read
     */
    public List<CloneName> names() {
        return Disk.attempt("list the clones in " + root, () -> {
            List<CloneName> out = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, CloneFolder::isFolder)) {
                for (Path each : entries) {
                    Optional<CloneName> name = CloneName.find(each.getFileName().toString());
                    name.ifPresent(out::add);
                }
            }
            out.sort(null);
            return List.copyOf(out);
        });
    }

    Path root() {
        return root;
    }

    /** Answers the folder and what is cloned. */
    @Override
    public String toString() {
        return "clones of " + remote + " in " + root;
    }

    private Workspace open(CloneFolder folder, CloneLock lock) throws IOException {
        folder.tidy();
        if (folder.exists()) {
            folder.check(remote.url().toString());
            folder.unlock();
        } else {
            make(folder);
        }
        return new Workspace(
                IsolatedRepository.at(folder.place(), remote.limits().largestObject()), remote.exchange(), lock);
    }

    private void make(CloneFolder folder) throws IOException {
        if (!isShared) {
            make(folder, Optional.empty());
            return;
        }
        SharedObjects shared = new SharedObjects(root, remote);
        try {
            make(folder, Optional.of(shared));
        } catch (IOException | GitException e) {
            // whatever is wrong with what is shared is not worth more than a fetch
            shared.remove();
            make(folder, Optional.of(shared));
        }
    }

    private void make(CloneFolder folder, Optional<SharedObjects> shared) throws IOException {
        try {
            new CloneMaking(remote, depth, shared).into(folder.unfinished());
            folder.finish(remote.url().toString());
        } catch (IOException | RuntimeException e) {
            folder.tidy();
            throw e;
        }
    }
}

package ai.disinto.vault.runner;

import ai.disinto.core.secret.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The private folder of one run, with its secrets and its home. It is gone when the run is over; if the process dies
 * before, the next run in the same place removes it, since then nobody holds its lock any more.
 */
final class RunFolder implements AutoCloseable {
    static final String PREFIX = "vault-run-";
    static final String LOCK = "lock";

    private static final System.Logger LOG = System.getLogger(RunFolder.class.getName());
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER = permissions("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> FILE = permissions("rw-------");

    private final Path root;
    private final FileChannel lock;
    private final Set<String> names;

    private RunFolder(Path root, FileChannel lock, Set<String> names) {
        this.root = root;
        this.names = names;
        this.lock = lock;
    }

    /** A folder for an order, with its secrets and the text of its action in it. */
    static RunFolder create(Path place, ActionOrder order) {
        try {
            Path root = Files.createTempDirectory(place, PREFIX, FOLDER).toRealPath();
            StaleFolders.keep(root);
            RunFolder folder = new RunFolder(root, locked(root), order.secrets().keySet());
            try {
                StaleFolders.remove(place.toRealPath(), Files.getOwner(root));
                folder.fill(order);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
            return folder;
        } catch (UnsupportedOperationException e) {
            throw new NotStartedException(place + " cannot hold a private folder: its file system has no permissions");
        } catch (IOException e) {
            throw new NotStartedException("no private folder could be made in " + place + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    /** The file is locked before it has its name, so that who finds it unlocked knows that its owner is gone. */
    private static FileChannel locked(Path root) throws IOException {
        Path early = root.resolve("early");
        FileChannel channel =
                FileChannel.open(early, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE);
        channel.lock();
        Files.move(early, root.resolve(LOCK));
        return channel;
    }

    private void fill(ActionOrder order) throws IOException {
        for (Path each : new Path[] {home(), temporary(), secrets()}) {
            Files.createDirectory(each, FOLDER);
        }
        write(action(), order.action().render());
        for (Map.Entry<String, Secret> secret : order.secrets().entrySet()) {
            write(secrets().resolve(secret.getKey()), secret.getValue().reveal());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Set<StandardOpenOption> isNew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel out = Files.newByteChannel(file, isNew, FILE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }

    /** Gives what a container gets to the user that it runs as. */
    FileOwner give(OptionalInt user, OptionalInt group) {
        try {
            FileOwner owner = FileOwner.of(root, user, group);
            owner.take(action());
            for (String name : names) {
                owner.take(secrets().resolve(name));
            }
            owner.take(secrets());
            return owner;
        } catch (IOException | UnsupportedOperationException e) {
            throw new NotStartedException("the files of the run could not be given to the user of the container ("
                    + e.getMessage() + "): run this program as that user, or let it give files away");
        }
    }

    /** What the environment of each process of the run has in it, and no other process. */
    String mark() {
        return root + "/";
    }

    Path home() {
        return root.resolve("home");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path action() {
        return root.resolve("action.toml");
    }

    @Override
    public void close() {
        try (lock) {
            remove(root);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the folder of a run could not be removed: {0} ({1})", root, e);
        } finally {
            StaleFolders.release(root);
        }
    }

    /** Secrets and copies of mounts go first, and the lock goes last: without it nobody would try again. */
    static void remove(Path root) throws IOException {
        FileTrees.remove(root, List.of("secrets", "home"), LOCK);
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}

package ai.disinto.forge.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process, and one user in it, has a clone open. Whoever dies lets go of it. */
final class CloneLock implements AutoCloseable {
    private final FileChannel channel;

    private CloneLock(FileChannel channel) {
        this.channel = channel;
    }

    static CloneLock take(Path file, CloneName name) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (!isTaken(channel)) {
            channel.close();
            throw new GitException(GitException.Reason.IN_USE, "the clone " + name + " is open already, see " + file);
        }
        return new CloneLock(channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        Disk.attempt("let go of a clone", () -> {
            channel.close();
            return true;
        });
    }
}

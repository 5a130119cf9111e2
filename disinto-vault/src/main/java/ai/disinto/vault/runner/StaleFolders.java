package ai.disinto.vault.runner;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Removes what runs left whose process died. A folder whose lock is held, or that is not our own, is left alone. */
final class StaleFolders {
    /** Those of this process. Their locks are not even looked at: closing a file gives up the locks of the process. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private StaleFolders() {}

    static void keep(Path folder) {
        OWN.add(folder);
    }

    static void release(Path folder) {
        OWN.remove(folder);
    }

    static void remove(Path place, UserPrincipal owner) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, RunFolder.PREFIX + "*")) {
            for (Path folder : found) {
                try {
                    removeIfStale(folder, owner);
                } catch (IOException e) {
                    System.getLogger(StaleFolders.class.getName())
                            .log(System.Logger.Level.WARNING, "an old folder of a run stays: {0} ({1})", folder, e);
                }
            }
        }
    }

    private static void removeIfStale(Path folder, UserPrincipal owner) throws IOException {
        Path file = folder.resolve(RunFolder.LOCK);
        if (OWN.contains(folder) || !isOf(owner, folder) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                RunFolder.remove(folder);
            }
        }
    }

    /** Only its owner can have put anything into it. */
    private static boolean isOf(UserPrincipal owner, Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner);
    }
}

package ai.disinto.vault.dispatch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there as a whole or not at all, whenever the power goes. */
final class JournalFolder {
    private final Path folder;

    JournalFolder(Path folder) {
        this.folder = folder;
    }

    private interface FileStep {
        void run() throws IOException;
    }

    void write(String name, String content) {
        step(name, () -> {
            Path next = folder.resolve(name + ".next");
            try (FileOutputStream out = new FileOutputStream(next.toFile())) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        });
    }

    void delete(String name) {
        step(name, () -> {
            Files.deleteIfExists(folder.resolve(name));
            syncFolder();
        });
    }

    /** An interrupt must not end the writing half-way: channels close when their thread is interrupted. */
    private void step(String name, FileStep step) {
        boolean interrupted = Thread.interrupted();
        try {
            step.run();
        } catch (IOException e) {
            throw new DispatchJournalException(
                    "writing " + folder.resolve(name) + " failed: look at the disk, nothing runs without the journal",
                    e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

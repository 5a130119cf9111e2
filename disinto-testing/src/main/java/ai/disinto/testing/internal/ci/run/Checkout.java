package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.git.GitReader;
import ai.disinto.testing.internal.git.TreeEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Writes the files of a commit into a folder, and nothing outside of it. */
final class Checkout {
    private static final String EXECUTABLE = "100755";

    private final GitReader reader;
    private final Path folder;

    Checkout(GitReader reader, Path folder) {
        this.reader = reader;
        this.folder = folder;
    }

    void write(String commit) {
        for (TreeEntry entry : reader.tree(commit, true)) {
            if (entry.type().equals("blob")) {
                write(entry);
            }
        }
    }

    private void write(TreeEntry entry) {
        Path file = within(entry.path());
        byte[] bytes = reader.blob(entry.sha()).orElse(new byte[0]);
        try {
            Files.createDirectories(file.getParent());
            if (entry.isLink()) {
                link(file, new String(bytes, StandardCharsets.UTF_8));
                return;
            }
            Files.write(file, bytes);
            boolean unused = entry.mode().equals(EXECUTABLE) && file.toFile().setExecutable(true, true);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + entry.path() + " could not be checked out", e);
        }
    }

    /** A link that leads elsewhere is a file with its text. */
    private void link(Path file, String target) throws IOException {
        Path there = file.resolveSibling(target).normalize();
        if (there.startsWith(folder)) {
            Files.createSymbolicLink(file, Path.of(target));
        } else {
            Files.writeString(file, target);
        }
    }

    private Path within(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            if (file.startsWith(folder) && !file.equals(folder)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new UncheckedIOException(new IOException("path " + path + " cannot be checked out", e));
        }
        throw new UncheckedIOException(new IOException("path " + path + " leads out of the checkout"));
    }
}

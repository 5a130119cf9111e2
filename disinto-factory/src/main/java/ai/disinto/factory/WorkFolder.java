package ai.disinto.factory;

import ai.disinto.core.RepositorySlug;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a factory: small ones, each replaced as a whole. */
record WorkFolder(Path root) {
    private static final int LONGEST = 200_000;

    WorkFolder of(RepositorySlug project) {
        return new WorkFolder(root.resolve("projects").resolve(project.owner()).resolve(project.name()));
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** The beginning of a file; empty if it is not there. */
    Optional<String> read(String name) {
        Path file = path(name);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", file, e);
        }
    }

    void write(String name, String text) {
        Path file = path(name);
        try {
            Path parent = Objects.requireNonNull(file.getParent());
            Files.createDirectories(parent);
            Path next = parent.resolve(file.getFileName() + ".next");
            Files.writeString(next, text, StandardCharsets.UTF_8);
            move(next, file);
        } catch (IOException e) {
            throw failed("write", file, e);
        }
    }

    void delete(String name) {
        Path file = path(name);
        try {
            boolean unused = Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed("delete", file, e);
        }
    }

    /** The names of the files in a folder of this one, in order. */
    List<String> names(String folder) {
        Path there = path(folder);
        if (!Files.isDirectory(there)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(there)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed("list", there, e);
        }
    }

    void create() {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw failed("make", root, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static WorkFolderException failed(String what, Path file, IOException cause) {
        String words =
                "could not " + what + " " + file + ": " + cause.getMessage() + "; look at its rights and the disk";
        return new WorkFolderException(words, cause);
    }
}

package ai.disinto.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/** What lies below a folder. */
final class DiskTree {
    private DiskTree() {}

    /** Text, mode and time of every file, and every folder. */
    static Map<String, String> of(Path root) throws IOException {
        Map<String, String> all = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
                all.put(root.relativize(folder) + "/", "");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                all.put(
                        root.relativize(file).toString(),
                        mode + " " + facts.lastModifiedTime() + "\n" + Files.readString(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return all;
    }

    /** The texts alone. */
    static Map<String, String> texts(Path root) {
        try {
            Map<String, String> all = of(root);
            all.keySet().removeIf(name -> name.endsWith("/"));
            all.replaceAll((name, text) -> text.substring(text.indexOf("\n") + 1));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

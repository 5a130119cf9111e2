package ai.disinto.examples.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample factory that ships with the examples, in a folder or inside the program's jar. */
public final class SampleFactory {
    private SampleFactory() {}

    /**
     * Answers where it is.
     *
     * @return the folder, to be read
     */
    public static Path root() {
        URL found = SampleFactory.class.getResource("/sample-factory/README.md");
        if (found == null) {
            throw new IllegalStateException("the sample factory is missing from the program");
        }
        try {
            URI uri = found.toURI();
            Path readme = uri.getScheme().equals("jar") ? insideJar(uri) : Path.of(uri);
            return readme.resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the sample factory has no readable address: " + found, e);
        }
    }

    /**
     * Copies it.
     *
     * @param folder where to; it is made if it is missing
     * @throws IOException if a file cannot be written, or is there already
     */
    public static void copyTo(Path folder) throws IOException {
        Path root = root();
        List<Path> all;
        try (Stream<Path> paths = Files.walk(root)) {
            all = paths.toList();
        }
        for (Path each : all) {
            Path target = folder.resolve(root.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.copy(each, target);
            }
        }
    }

    private static Path insideJar(URI uri) {
        try {
            FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
            return jar.provider().getPath(uri);
        } catch (FileSystemAlreadyExistsException e) {
            return Path.of(uri);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the program's jar for the sample factory", e);
        }
    }
}

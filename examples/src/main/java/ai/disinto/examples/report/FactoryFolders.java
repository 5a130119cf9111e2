package ai.disinto.examples.report;

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
import java.util.Map;
import java.util.Optional;

/**
 * Where the files of a factory lie.
 *
 * @param root what file names in the report are relative to
 * @param formulas the folder of formulas; empty for none to report on
 * @param projects the folder of project files; empty for none to report on
 * @param ops the operations repository; empty for none to report on
 */
record FactoryFolders(Path root, Optional<Path> formulas, Optional<Path> projects, Optional<Path> ops) {

    /** The usual layout: {@code formulas}, {@code projects} and {@code ops} below one folder; none without it. */
    static FactoryFolders in(Path factory) {
        if (!Files.isDirectory(factory)) {
            return new FactoryFolders(factory, Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new FactoryFolders(
                factory,
                Optional.of(factory.resolve("formulas")),
                Optional.of(factory.resolve("projects")),
                Optional.of(factory.resolve("ops")));
    }

    /** The sample factory that ships with the examples, in a folder or inside the program's jar. */
    static FactoryFolders sample() {
        URL found = FactoryFolders.class.getResource("/sample-factory/README.md");
        if (found == null) {
            throw new IllegalStateException("the sample factory is missing from the program");
        }
        try {
            URI uri = found.toURI();
            Path readme = uri.getScheme().equals("jar") ? insideJar(uri) : Path.of(uri);
            return in(readme.resolveSibling(""));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the sample factory has no readable address: " + found, e);
        }
    }

    /** These folders, with the given ones in place of theirs. */
    FactoryFolders or(FactoryFolders given) {
        return new FactoryFolders(
                root, given.formulas.or(() -> formulas), given.projects.or(() -> projects), given.ops.or(() -> ops));
    }

    /** Whether no folder is named. */
    boolean isEmpty() {
        return formulas.isEmpty() && projects.isEmpty() && ops.isEmpty();
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

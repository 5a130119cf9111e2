package ai.disinto.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project under test, as it lies on the disk. */
public final class Project {
    private static final Path ROOT =
            Path.of(System.getProperty("disinto.root", "..")).toAbsolutePath().normalize();
    private static final Pom POM = Pom.read(ROOT.resolve("pom.xml"));
    private static final List<PublishedModule> PUBLISHED = Pom.read(ROOT.resolve("disinto-bom/pom.xml"))
            .texts("dependencyManagement/dependencies/dependency/artifactId")
            .stream()
            .map(PublishedModule::find)
            .toList();

    private Project() {}

    public static Path root() {
        return ROOT;
    }

    public static String version() {
        return POM.text("version");
    }

    /** Every module of the build, published or not, by its folder. */
    public static List<String> modules() {
        return POM.texts("modules/module");
    }

    /** The artifact names of all modules. */
    public static List<String> artifacts() {
        return modules().stream()
                .map(module -> Pom.read(ROOT.resolve(module).resolve("pom.xml")).text("artifactId"))
                .toList();
    }

    /** The modules that the BOM lists: what users can depend on. */
    public static List<PublishedModule> publishedModules() {
        return PUBLISHED;
    }

    /** Every page of the project: those at the root, and all below {@code docs}. */
    public static List<Path> pages() {
        return Stream.concat(files(ROOT, 1, ".md").stream(), files(ROOT.resolve("docs"), 9, ".md").stream())
                .toList();
    }

    /** The files below a folder whose name ends so, in a stable order; none when there is no such folder. */
    public static List<Path> files(Path folder, int depth, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

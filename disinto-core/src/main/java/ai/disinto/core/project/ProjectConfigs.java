package ai.disinto.core.project;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All project files of a folder: {@code *.toml}, and the templates {@code *.toml.example}. Immutable. */
public final class ProjectConfigs {
    private static final String TEMPLATE = ".toml.example";

    private final Path folder;
    private final List<Parsed<ProjectConfig>> files;
    private final List<Diagnostic> problems;

    private ProjectConfigs(Path folder, List<Parsed<ProjectConfig>> files, List<Diagnostic> problems) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads every project file of a folder. A file that is wrong does not keep the others from being read; what is
     * named like one and is none (a folder, a link that leads nowhere) is listed with that problem.
     *
     * @param folder the folder, usually {@code projects}
     * @return what was read; nothing and a problem if the folder is not there or cannot be read
     */
    public static ProjectConfigs load(Path folder) {
        if (!Files.isDirectory(Objects.requireNonNull(folder, "folder"))) {
            return failed(
                    folder,
                    Files.exists(folder) ? "a file stands where a folder should be" : "there is no such folder");
        }
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, ProjectConfigs::isProjectFile)) {
            stream.forEach(paths::add);
        } catch (IOException | DirectoryIteratorException e) {
            return failed(folder, "the folder cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        List<Parsed<ProjectConfig>> files =
                paths.stream().sorted().map(ProjectConfig::check).toList();
        return new ProjectConfigs(folder, files, sharedNames(files));
    }

    /**
     * Answers every file with its diagnostics, those that are no good too.
     *
     * @return the files in alphabetical order; {@link Parsed#source()} is the path
     */
    public List<Parsed<ProjectConfig>> files() {
        return files;
    }

    /**
     * Answers the configurations of the projects, templates left out.
     *
     * @return the configurations of the files without errors, in alphabetical order of the files
     */
    public List<ProjectConfig> configs() {
        return projects(files).toList();
    }

    /**
     * Finds a project, templates left out.
     *
     * @param name the name of the project
     * @return its configuration, or empty when no file without errors has that name
     */
    public Optional<ProjectConfig> find(String name) {
        Objects.requireNonNull(name, "name");
        return projects(files).filter(config -> config.name().equals(name)).findFirst();
    }

    /**
     * Answers what is wrong with the folder as a whole: that it cannot be read, or that two projects share a name.
     * Problems of single files are with {@link #files()}.
     *
     * @return the problems
     */
    public List<Diagnostic> problems() {
        return problems;
    }

    /** Answers the folder and the number of files. */
    @Override
    public String toString() {
        return "ProjectConfigs[" + folder + ", " + files.size() + " files]";
    }

    private static boolean isProjectFile(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".toml") || name.endsWith(TEMPLATE);
    }

    private static Stream<ProjectConfig> projects(List<Parsed<ProjectConfig>> files) {
        return files.stream()
                .filter(file -> file.isValid() && !file.source().endsWith(TEMPLATE))
                .flatMap(file -> file.value().stream());
    }

    private static List<Diagnostic> sharedNames(List<Parsed<ProjectConfig>> files) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, ProjectConfig> byName = new HashMap<>();
        projects(files).forEach(config -> {
            ProjectConfig other = byName.putIfAbsent(config.name(), config);
            if (other != null) {
                problems.add(Diagnostic.error(
                        "project.same-name",
                        SourceLocation.startOf(config.source().name()),
                        "the project " + config.name() + " has a second file: "
                                + other.source().name(),
                        "rename one of the projects, since files, locks and volumes are named after it"));
            }
        });
        return problems;
    }

    private static ProjectConfigs failed(Path folder, String message) {
        String name = folder.toString();
        Diagnostic problem = Diagnostic.error(
                "project.no-folder", SourceLocation.startOf(name), message, "name the folder of the project files");
        return new ProjectConfigs(folder, List.of(), List.of(problem));
    }
}

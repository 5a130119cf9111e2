package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectConfigs;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads everything in a factory's folder that says something about agents. */
final class FactoryFiles {
    private static final String TOML = ".toml";

    private final Path root;
    private final AgentCatalog catalog;
    private final List<Diagnostic> projectProblems = new ArrayList<>();
    private final List<Diagnostic> otherProblems = new ArrayList<>();

    FactoryFiles(Path root, AgentCatalog catalog) {
        this.root = root;
        this.catalog = catalog;
    }

    RegistryParts read() {
        List<ProjectConfig> projects = projects();
        Optional<Map<String, DeployedService>> deployed = deployed();
        StateFiles state = new StateReader(root.resolve(StateFiles.FOLDER)).read();
        otherProblems.addAll(state.problems());
        return new RegistryParts(
                catalog,
                projects,
                deployed,
                state,
                formulas(),
                Optional.empty(),
                Optional.empty(),
                List.copyOf(projectProblems),
                List.copyOf(otherProblems));
    }

    /** Every project that can be read in part; templates describe none. */
    private List<ProjectConfig> projects() {
        Path folder = root.resolve("projects");
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        ProjectConfigs configs = ProjectConfigs.load(folder);
        List<ProjectConfig> projects = new ArrayList<>();
        projectProblems.addAll(configs.problems());
        for (Parsed<ProjectConfig> file : configs.files()) {
            if (file.source().endsWith(TOML)) {
                projectProblems.addAll(file.diagnostics());
                file.value().ifPresent(projects::add);
            }
        }
        return List.copyOf(projects);
    }

    private Optional<Map<String, DeployedService>> deployed() {
        Path file = root.resolve("docker-compose.yml");
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        ServiceVariables variables = new ServiceVariables(catalog);
        Parsed<Map<String, DeployedService>> services =
                SourceText.check(file).flatMap(source -> new ComposeAgents(source, variables::tell).read());
        otherProblems.addAll(services.diagnostics());
        return Optional.of(services.value().orElse(Map.of()));
    }

    private Optional<Set<String>> formulas() {
        Path folder = root.resolve("formulas");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + TOML)) {
            files.forEach(file -> {
                String name = file.getFileName().toString();
                names.add(name.substring(0, name.length() - TOML.length()));
            });
            return Optional.of(names);
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
    }
}

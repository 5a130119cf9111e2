package ai.disinto.factory.staff;

import ai.disinto.compose.FactoryStack;
import ai.disinto.core.agent.AgentCatalog;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectConfigs;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.forge.Forge;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The factory and its forge, as every step needs them. Files are read anew each time.
 *
 * @param formulas those that were named, or {@code null} for those of the factory's folder
 * @param project the name of the project to hire for, or {@code null} for the only one
 */
record Office(
        Path root,
        Forge forge,
        AgentCatalog catalog,
        @Nullable FormulaCatalog formulas,
        BackendProbe probe,
        String host,
        UnaryOperator<FactoryStack.Builder> stack,
        @Nullable String project) {
    static final String COMPOSE = "docker-compose.yml";
    private static final String FOLDER = "projects";

    /** A project and its file. */
    record ProjectFile(Path file, ProjectConfig config) {
        /** How the file is named in reports. */
        String shown() {
            return FOLDER + "/" + file.getFileName();
        }
    }

    AgentRegistry registry() {
        return AgentRegistry.load(root, catalog)
                .withVariables(new LinkedHashSet<>(environment().read().set()));
    }

    /** An agent that was hired, by its own name. */
    Optional<AgentEntry> hired(String name) {
        return registry().entries().stream()
                .filter(entry -> !entry.isOwn() && !entry.isOrphan())
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }

    EnvironmentFile environment() {
        return new EnvironmentFile(root);
    }

    /** Every project; one that is broken would be lost with its agents. */
    List<ProjectFile> projects() {
        List<ProjectFile> files = new ArrayList<>();
        try {
            for (Parsed<ProjectConfig> file :
                    ProjectConfigs.load(root.resolve(FOLDER)).files()) {
                if (file.source().endsWith(".toml")) {
                    files.add(new ProjectFile(Path.of(file.source()), file.orElseThrow()));
                }
            }
        } catch (InvalidDocumentException e) {
            throw Refusal.of(Reason.FILE, "could not read the project files", e);
        }
        return files;
    }

    /** The project that agents are hired for. */
    ProjectFile forProject() {
        List<ProjectFile> all = projects();
        List<ProjectFile> named = all.stream()
                .filter(file -> project == null || file.config().name().equals(project))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        List<String> names = all.stream().map(file -> file.config().name()).toList();
        throw Refusal.of(
                Reason.FILE,
                "could not find the project " + (project == null ? "" : project + " ") + "in " + root.resolve(FOLDER)
                        + ": there are " + names + "; name one of them");
    }

    Optional<SourceText> compose() {
        Path file = root.resolve(COMPOSE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(SourceText.check(file).orElseThrow());
    }

    FormulaCatalog formulasOrThrow() {
        try {
            return formulas != null ? formulas : FormulaCatalog.load(root.resolve("formulas"));
        } catch (InvalidDocumentException e) {
            throw Refusal.of(Reason.FORMULA, "could not read the formulas of the factory", e);
        }
    }
}

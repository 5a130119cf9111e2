package ai.disinto.examples.stack;

import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.ImageSource;
import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.AgentCatalog;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.ProjectConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says about a stack. */
final class StackChoices {
    @Option(
            names = "--public-name",
            paramLabel = "NAME",
            description = "The name that browsers use, such as harb.example.org; this machine alone without.")
    private @Nullable String publicName;

    @Option(names = "--subdomain", description = "A name for each service before the public name, in place of paths.")
    private boolean subdomain;

    @Option(names = "--registry", paramLabel = "HOST", description = "Where images come from; needs --version.")
    private @Nullable String registry;

    @Option(names = "--version", paramLabel = "vX.Y.Z", description = "Which release runs; needs --registry.")
    private @Nullable String version;

    @Option(
            names = "--build",
            description = "Build images from a checkout; without any of the three, the environment names the registry.")
    private boolean build;

    /** The stack; throws with every diagnostic of every file, or because options do not go together. */
    FactoryStack stack(List<Path> files, Path folder) {
        FactoryStack.Builder builder = FactoryStack.builder().routing(routing()).images(images());
        List<Diagnostic> found = new ArrayList<>();
        for (Path file : files) {
            Parsed<ProjectConfig> parsed = ProjectConfig.check(file);
            found.addAll(parsed.errors());
            parsed.value().ifPresent(builder::project);
        }
        if (!found.isEmpty()) {
            throw new InvalidDocumentException("the project files", found);
        }
        Path present = folder.resolve("docker-compose.yml");
        if (Files.isRegularFile(present)) {
            builder.agents(agents(builder.projects(), SourceText.check(present).value()));
        }
        return builder.build();
    }

    /** Those of the project files, and those on Anthropic's service, which the present compose file alone has. */
    private static List<Agent> agents(List<ProjectConfig> projects, Optional<SourceText> present) {
        AgentRegistry registry = AgentRegistry.of(projects, present, Set.of(), AgentCatalog.standard());
        List<String> sections = projects.stream()
                .flatMap(project -> Agent.of(project).stream())
                .map(Agent::name)
                .toList();
        return registry.hired().stream()
                .filter(agent ->
                        sections.contains(agent.name()) || agent.backend().kind() != Backend.Kind.OPENAI_COMPATIBLE)
                .toList();
    }

    private Routing routing() {
        if (publicName == null) {
            if (subdomain) {
                throw new IllegalArgumentException("--subdomain needs --public-name, which the other names end in");
            }
            return Routing.local();
        }
        return subdomain ? Routing.subdomain(publicName) : Routing.subpath(publicName);
    }

    private ImageSource images() {
        if (build && (registry != null || version != null)) {
            throw new IllegalArgumentException("--build and --registry exclude each other: images come from one place");
        }
        if (registry != null && version != null) {
            return ImageSource.registry(registry, version);
        }
        if (registry != null || version != null) {
            throw new IllegalArgumentException("--registry and --version go together: they name one release");
        }
        return build ? ImageSource.built() : ImageSource.environment();
    }
}

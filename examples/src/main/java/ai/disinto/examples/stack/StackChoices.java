package ai.disinto.examples.stack;

import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.ImageSource;
import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.project.ProjectConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    FactoryStack stack(List<Path> files) {
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
        return builder.build();
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

package ai.disinto.factory.staff;

import ai.disinto.compose.ComposeFile;
import ai.disinto.compose.ComposeResource;
import ai.disinto.compose.ComposeService;
import ai.disinto.compose.ComposeText;
import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.ImageSource;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.ProjectConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What the compose file that is there says about its stack: it holds for the service of an agent unless somebody says
 * otherwise.
 *
 * @param text the file, unless there is none
 * @param file what it says, unless it cannot be understood
 */
record PresentStack(Optional<String> text, Optional<ComposeFile> file) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final Pattern IMAGE = Pattern.compile("[^\"\\\\\\p{Cntrl}]+");
    private static final String AGENTS = "agents";
    private static final String PREFIX_END = "-agents";
    private static final String VOLUME = "agent-data";

    static PresentStack of(Optional<SourceText> source) {
        return new PresentStack(
                source.map(SourceText::text),
                source.map(ComposeFile::check)
                        .filter(parsed -> parsed.errors().isEmpty())
                        .flatMap(parsed -> parsed.value()));
    }

    /** The stack of projects, as far as the present file tells what is not said. */
    FactoryStack.Builder stack(UnaryOperator<FactoryStack.Builder> said, List<ProjectConfig> all) {
        FactoryStack.Builder stack = said.apply(settings());
        List<String> named = stack.projects().stream().map(ProjectConfig::name).toList();
        Optional<String> main = agents().flatMap(
                        service -> Optional.ofNullable(service.environment().get("PROJECT_NAME")))
                .map(ComposeText::toString);
        List<ProjectConfig> projects = new ArrayList<>(all);
        projects.removeIf(project -> named.contains(project.name()));
        projects.sort(Comparator.comparing(
                project -> main.filter(project.name()::equals).isEmpty()));
        projects.forEach(stack::project);
        return stack;
    }

    /** The text of a stack; an image that nobody chose is that of the common agents. */
    String render(FactoryStack stack) {
        String text = stack.composeFile().render();
        Optional<String> usual = image(stack.composeFile().service(AGENTS));
        Optional<String> present = image(agents()).filter(IMAGE.asMatchPredicate());
        return usual.isEmpty() || present.isEmpty() || !usual.get().contains("${DISINTO_REGISTRY:?")
                ? text
                : text.replace("image: \"" + usual.get() + "\"", "image: \"" + present.get() + "\"");
    }

    private FactoryStack.Builder settings() {
        FactoryStack.Builder stack = FactoryStack.builder();
        if (agents().flatMap(ComposeService::buildContext).isPresent()) {
            stack.images(ImageSource.built());
        }
        file.flatMap(present -> Optional.ofNullable(present.volumes().get(VOLUME)))
                .map(ComposeResource::name)
                .flatMap(name -> before(name, "_" + VOLUME))
                .ifPresent(stack::composeName);
        agents().flatMap(ComposeService::containerName)
                .flatMap(name -> before(name, PREFIX_END))
                .ifPresent(stack::containerPrefix);
        return stack;
    }

    private Optional<ComposeService> agents() {
        return file.flatMap(present -> present.service(AGENTS));
    }

    private static Optional<String> image(Optional<ComposeService> service) {
        return service.flatMap(ComposeService::image).map(ComposeText::toString);
    }

    private static Optional<String> before(String name, String end) {
        return Optional.of(name)
                .filter(whole -> whole.endsWith(end))
                .map(whole -> whole.substring(0, whole.length() - end.length()))
                .filter(NAME.asMatchPredicate());
    }
}

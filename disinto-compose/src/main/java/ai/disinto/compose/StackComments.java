package ai.disinto.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the head of a generated file says. */
final class StackComments {
    private StackComments() {}

    static List<String> of(StackParts parts) {
        List<String> lines = new ArrayList<>();
        lines.add("Generated from the project files; change those, and generate again.");
        lines.add("Projects: "
                + parts.projects().stream()
                        .map(project -> project.name() + " (" + project.repo() + ")")
                        .collect(Collectors.joining(", ")));
        lines.add("Names and ports: " + parts.routing() + ". Images: " + parts.images() + ".");
        lines.add("Variables come from .env beside this file; those with a question mark must be set there.");
        return lines;
    }

    /** What a generated file says, and which paths of the machine its own services need. */
    static List<String> withPaths(ComposeFile file) {
        List<String> lines = new ArrayList<>(file.comments());
        List<String> paths = file.services().values().stream()
                .flatMap(service -> service.mounts().stream())
                .filter(mount -> !mount.volume())
                .map(mount -> mount.source().toString())
                .filter(path -> !path.equals(ForgeServices.DOCKER_SOCKET))
                .distinct()
                .toList();
        if (!lines.isEmpty() && !paths.isEmpty()) {
            lines.add("Beside docker itself, these paths must exist on this machine:");
            paths.forEach(path -> lines.add("  " + path));
        }
        return lines;
    }
}

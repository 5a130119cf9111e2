package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of a factory in a test. */
final class Factory {
    static final String COMMON = """
            services:
              agents:
                environment:
                  FORGE_TOKEN: ${FORGE_TOKEN:?make it first}
                  ANTHROPIC_API_KEY: ${ANTHROPIC_API_KEY:-}
                  CLAUDE_MODEL: opus
              edge:
                image: edge
            """;

    private final Path root;

    Factory(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** Writes a project file with what stands below its head. */
    Factory project(String name, String sections) {
        return write(
                "projects/" + name + ".toml", "name = \"" + name + "\"\nrepo = \"acme/" + name + "\"\n" + sections);
    }

    /** A project file with one complete section. */
    Factory agent(String project, String name, String more) {
        return project(
                project, "[agents." + name + "]\nbase_url = \"http://10.0.0.5:8081\"\nmodel = \"qwen3-8b\"\n" + more);
    }

    /** Writes the common services, and others below them. */
    Factory compose(String more) {
        return write("docker-compose.yml", COMMON + more.indent(2));
    }

    Factory markers(String... words) {
        for (String word : words) {
            write("state/." + word + "-active", "");
        }
        return this;
    }

    Factory allMarkers() {
        return markers("dev", "reviewer", "gardener", "architect", "planner", "predictor", "supervisor");
    }

    Factory write(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AgentRegistry load() {
        return AgentRegistry.load(root);
    }

    AgentEntry entry(String name) {
        return load().find(name).orElseThrow();
    }

    List<String> codes() {
        return codes(load());
    }

    static List<String> codes(AgentRegistry registry) {
        return registry.problems().stream().map(Diagnostic::code).toList();
    }

    static Diagnostic problem(AgentRegistry registry, String code) {
        return registry.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + registry.problems()));
    }
}

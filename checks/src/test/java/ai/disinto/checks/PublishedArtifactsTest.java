package ai.disinto.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published beside the classes, as {@code verify} builds it. */
class PublishedArtifactsTest {
    static List<PublishedModule> modules() {
        return Project.publishedModules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void sources_areThoseOfTheModule(PublishedModule module) throws IOException {
        Path sources = module.folder().resolve("src/main/java");
        assertThat(entries(artifact(module, "-sources.jar"), ".java"))
                .containsExactlyElementsOf(Project.files(sources, Integer.MAX_VALUE, ".java").stream()
                        .map(file -> sources.relativize(file).toString())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void javadoc_hasAPageForEachPackageThatUsersSee(PublishedModule module) throws IOException {
        assertThat(entries(artifact(module, "-javadoc.jar"), "package-summary.html"))
                .containsExactlyElementsOf(module.exportedPackages().stream()
                        .map(name ->
                                module.descriptor().name() + "/" + name.replace('.', '/') + "/package-summary.html")
                        .sorted()
                        .toList());
    }

    /** A component that comes or goes is a change that a review sees, with its licence. */
    @ParameterizedTest
    @MethodSource("modules")
    void billOfMaterials_listsTheReviewedComponents(PublishedModule module) throws IOException {
        List<String> components = new ArrayList<>();
        JsonNode bill = JsonMapper.shared()
                .readTree(Files.readString(built(module, module.folder().resolve("target/disinto-sbom.json"))));
        for (JsonNode each : bill.get("components")) {
            components.add(each.get("group").asString() + "/" + each.get("name").asString() + " "
                    + each.at("/licenses/0/license/id").asString());
        }
        Collections.sort(components);
        assertThat(components).containsExactlyElementsOf(reviewed(module));
    }

    private static List<String> reviewed(PublishedModule module) throws IOException {
        String list = "components/" + module.artifact() + ".txt";
        try (InputStream in = PublishedArtifactsTest.class.getResourceAsStream(list)) {
            assertThat(in).as("the reviewed list %s", list).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Path artifact(PublishedModule module, String suffix) {
        return built(module, Path.of(module.location().toString().replaceFirst("\\.jar$", suffix)));
    }

    /** Other phases than verify, and builds without a network, make less; not so in continuous integration. */
    private static Path built(PublishedModule module, Path file) {
        if (System.getenv("CI") == null) {
            assumeThat(module.location()).as("what verify builds").isRegularFile();
            assumeThat(file).as("what verify builds").exists();
        }
        assertThat(file).isRegularFile();
        return file;
    }

    private static List<String> entries(Path jar, String suffix) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}

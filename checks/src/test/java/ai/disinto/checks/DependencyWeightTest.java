package ai.disinto.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an embedder takes on with a module: other projects' jars. */
class DependencyWeightTest {
    private static final Map<String, Limit> LIMITS = Map.of(
            "disinto-core", new Limit(6, 4_000_000),
            "disinto-forge", new Limit(14, 11_000_000),
            "disinto-vault", new Limit(14, 11_000_000),
            "disinto-compose", new Limit(6, 4_000_000),
            "disinto-factory", new Limit(14, 11_000_000),
            "disinto-testing", new Limit(22, 26_000_000));

    static List<PublishedModule> modules() {
        return Project.publishedModules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void module_staysLight(PublishedModule module) throws Exception {
        Path list = module.folder().resolve("target/runtime-class-path.txt");
        assertThat(list)
                .as("written by the dependency plugin, which a published module lists")
                .exists();
        List<Path> jars = List.of(Project.read(list).strip().split(File.pathSeparator)).stream()
                .map(Path::of)
                .filter(jar -> !jar.startsWith(Project.root()))
                .toList();
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        assertThat(LIMITS).as("a limit for each module").containsKey(module.artifact());
        Limit limit = LIMITS.get(module.artifact());
        assertThat(jars).as("jars that come along with %s", module).hasSizeLessThanOrEqualTo(limit.jars());
        assertThat(bytes).as("bytes of %s", jars).isLessThanOrEqualTo(limit.bytes());
    }

    private record Limit(int jars, long bytes) {}
}

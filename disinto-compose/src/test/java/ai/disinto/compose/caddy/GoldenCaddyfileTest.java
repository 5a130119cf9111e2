package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.compose.StackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole files, as people read them. Written anew with {@code -Dgolden.update=true}; the difference is for a review. */
class GoldenCaddyfileTest {
    private static final Path FOLDER = Path.of(
            System.getProperty("disinto.root", ".."),
            "disinto-compose/src/test/resources/ai/disinto/compose/caddy/golden");

    @TempDir
    private Path folder;

    static Set<String> scenarios() {
        return Edges.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void file_isTheGoldenOne_eachTime(String scenario) throws IOException {
        compare(scenario + ".Caddyfile", Edges.get(scenario).render());
        assertThat(Edges.get(scenario).render()).isEqualTo(Edges.get(scenario).render());
        assertThat(Edges.get(scenario)).isEqualTo(Edges.get(scenario)).hasSameHashCodeAs(Edges.get(scenario));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void file_isValidAndNothingIsLeftToFormat(String scenario) throws Exception {
        CaddyProgram caddy = CaddyProgram.in(folder);
        String text = Edges.get(scenario).render();
        caddy.validate(text);
        assertThat(caddy.formatted(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void fileWithItsStamp_isValidAndNothingIsLeftToFormat(String scenario) throws Exception {
        CaddyProgram caddy = CaddyProgram.in(folder);
        String text = StackFiles.of(
                        Map.of("docker/Caddyfile", Edges.get(scenario).render()))
                .text("docker/Caddyfile")
                .orElseThrow();
        caddy.validate(text);
        assertThat(caddy.formatted(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void adaptedFile_hasTheRoutesOfTheModelAndNoOthers(String scenario) throws Exception {
        AdaptedRoutes routes = AdaptedRoutes.of(
                CaddyProgram.in(folder).adapted(Edges.get(scenario).render()));
        compare(scenario + ".routes", routes.text());
    }

    private static void compare(String name, String text) throws IOException {
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}

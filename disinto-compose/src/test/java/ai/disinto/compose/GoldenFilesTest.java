package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole files, as people read them. Written anew with {@code -Dgolden.update=true}; the difference is for a review. */
class GoldenFilesTest {
    static final Path FOLDER =
            Path.of(System.getProperty("disinto.root", ".."), "disinto-compose/src/test/resources/ai/disinto/compose");

    static Set<String> scenarios() {
        return Scenarios.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void composeFile_isTheGoldenOne(String scenario) throws IOException {
        compare(scenario + ".yml", Scenarios.get(scenario).composeFile().render());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void composeFile_generatedTwice_hasTheSameBytes(String scenario) {
        FactoryStack first = Scenarios.get(scenario);
        FactoryStack second = Scenarios.get(scenario);
        assertThat(first).isEqualTo(second);
        assertThat(first.composeFile().render()).isEqualTo(second.composeFile().render());
    }

    static void compare(String name, String text) throws IOException {
        Path golden = FOLDER.resolve("golden").resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}

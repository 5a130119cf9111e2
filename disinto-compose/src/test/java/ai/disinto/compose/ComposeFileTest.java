package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what is read. */
class ComposeFileTest {
    static Set<String> scenarios() {
        return Scenarios.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void parse_ofWhatWasRendered_isTheModel(String scenario) {
        ComposeFile file = Scenarios.get(scenario).composeFile();
        Parsed<ComposeFile> read = ComposeFile.check(file.render(), scenario);
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.orElseThrow()).isEqualTo(file);
    }
}

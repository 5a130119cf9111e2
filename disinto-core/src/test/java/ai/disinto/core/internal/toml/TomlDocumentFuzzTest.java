package ai.disinto.core.internal.toml;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text from strangers: the wrapper never fails, and agrees with the parser unless a limit stops it first. */
class TomlDocumentFuzzTest {

    @FuzzTest
    void text_isReadOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Diagnostic> found = Verdicts.found(text);
        boolean limited = found.stream().anyMatch(each -> each.code().equals("document.too-deep"));
        if (!limited) {
            assertThat(found.isEmpty()).isEqualTo(Verdicts.parserAccepts(text));
        }
    }
}

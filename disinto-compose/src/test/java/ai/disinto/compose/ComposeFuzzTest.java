package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class ComposeFuzzTest {

    /**
     * Any bytes are read without an exception; what was taken is written such that it is read as the same, and
     * compared with itself has no difference but what was left out.
     */
    @FuzzTest(maxDuration = "30s")
    void check(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Parsed<ComposeFile> checked = ComposeFile.check(text, "docker-compose.yml");
        if (checked.isValid()) {
            ComposeFile file = checked.orElseThrow();
            assertThat(file.problems()).isNotNull();
            ComposeFile again = ComposeFile.parse(file.render(), "again.yml");
            assertThat(again).isEqualTo(file);
            assertThat(StackDiff.between(file, file).changes()).isEmpty();
            assertThat(StackDiff.between(file, again).changes().size())
                    .isEqualTo(file.leftOut().size());
        }
    }
}

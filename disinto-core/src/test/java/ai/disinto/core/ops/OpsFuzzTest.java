package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Readers throw nothing but what they document, whatever they are given. */
class OpsFuzzTest {
    @FuzzTest
    void documents(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        check(VaultItem.check(text, "x.md"));
        check(VaultItem.check(text, "x.toml"));
        check(HumanRequest.check(text, "x"));
        check(Portfolio.check(text, "portfolio.md"));
        check(Resources.check(text, "RESOURCES.md"));
        OpsPath.find(text)
                .ifPresent(path -> assertThat(OpsPath.of(path.value())).isEqualTo(path));
    }

    private static <T> void check(Parsed<T> parsed) {
        try {
            assertThat(parsed.orElseThrow().toString()).isNotNull();
        } catch (InvalidDocumentException e) {
            assertThat(e.diagnostics()).isNotEmpty();
        }
    }
}

package ai.disinto.forge.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class ActionManifestFuzzTest {

    /** Any bytes are read without an exception; what is taken can be written and is the same then. */
    @FuzzTest(maxDuration = "30s")
    void check(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Parsed<ActionManifest> checked = ActionManifest.check(text, "m.json");
        assertThat(checked.value().isPresent()).isEqualTo(checked.isValid());
        checked.value().ifPresent(manifest -> {
            assertThat(manifest.render()).isEqualTo(text);
            ActionManifest written = ActionManifest.of(manifest.entries());
            assertThat(ActionManifest.parse(written.render(), "m.json")).isEqualTo(manifest);
        });
    }
}

package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class ActionFuzzTest {

    /** Any bytes are read without an exception; what is taken is right in every part. */
    @FuzzTest(maxDuration = "30s")
    void check(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Parsed<VaultAction> checked = VaultAction.check(text, "vault/actions/a.toml");
        assertThat(checked.value().isPresent()).isEqualTo(checked.isValid());
        checked.value().ifPresent(action -> {
            assertThat(action.render()).isEqualTo(text);
            assertThat(action.id().value()).isEqualTo("a");
            assertThat(action.context()).isNotBlank();
            assertThat(Allowlist.standard().secrets()).containsAll(action.secrets());
        });
        ActionResult.check(text, "a.result.json")
                .value()
                .ifPresent(result -> assertThat(ActionResult.parse(result.render(), "a.result.json"))
                        .isEqualTo(result));
    }
}

package ai.disinto.vault.policy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class PolicyFuzzTest {

    /** Any bytes are read without an exception; what is taken names a tier for each of its formulas. */
    @FuzzTest(maxDuration = "30s")
    void check(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Parsed<VaultPolicy> checked = VaultPolicy.check(text, "policy.toml");
        assertThat(checked.value().isPresent()).isEqualTo(checked.isValid());
        checked.value().ifPresent(policy -> {
            assertThat(policy.render()).isEqualTo(text);
            assertThat(policy.formulas())
                    .allSatisfy(formula -> assertThat(policy.tier(formula)).isPresent());
        });
    }
}

package ai.disinto.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void secret_neverPrintsItself() {
        Secret secret = Secret.of("hunter2");
        assertThat("" + secret).doesNotContain("hunter2");
        assertThat(secret.reveal()).isEqualTo("hunter2");
        assertThat(secret).isEqualTo(Secret.of("hunter2")).isNotEqualTo(Secret.of("hunter3"));
    }

    @Test
    void secret_withALineBreak_isRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> Secret.of("hunter2\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("control character")
                .hasMessageNotContaining("hunter2");
    }
}

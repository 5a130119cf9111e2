package ai.disinto.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void keyOfSeveralLines_isKeptAsItIs() {
        String key = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----\n";
        assertThat(Secret.ofLines(key).reveal()).isEqualTo(key);
        assertThat(Secret.ofLines(key)).hasToString("(secret)");
        assertThat(Secret.ofLines("hunter2")).isEqualTo(Secret.of("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb", "hunter2\n\u0000", "\u001b[2Jhunter2\n", "abc\nd\n", "-----BEGIN X-----\n\n"})
    void textOfSeveralLines_thatHoldsNothingToFind_orDrivesATerminal_isRefused(String text) {
        assertThatThrownBy(() -> Secret.ofLines(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a secret must")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void keyOfSeveralLines_isRedactedLineByLine_howeverItIsWritten() {
        String key =
                "-----BEGIN OPENSSH PRIVATE KEY-----\r\n  b3BlbnNzaC1rZXktdjEA\r\nshort!+/=\r\n-----END X-----\r\n";
        SecretScanner scanner = SecretScanner.standard().withKnown(List.of(Secret.ofLines(key)));
        assertThat(scanner.redact("a b3BlbnNzaC1rZXktdjEA b\nc short!+/= d"))
                .isEqualTo("a [REDACTED] b\nc [REDACTED] d");
        assertThat(scanner.redact(key.replace("\r\n", "\\n"))).doesNotContain("b3Blbn", "short");
        String encoded = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        assertThat(scanner.redact(encoded)).doesNotContain("YjNCbGJuTnphQzFyWl");
    }
}

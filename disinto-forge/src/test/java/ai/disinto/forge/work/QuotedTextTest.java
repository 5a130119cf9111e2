package ai.disinto.forge.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.secret.SecretScanner;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTextTest {
    private final QuotedText quoted =
            new QuotedText(SecretScanner.standard().withKnown(List.of(Secret.of("the-known-secret"))));

    @Test
    void tail_hasTheLastFiftyLines() {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            log.append("line ").append(i).append('\n');
        }
        assertThat(quoted.tail(log.toString()).lines())
                .hasSize(50)
                .startsWith("line 11")
                .endsWith("line 60");
        assertThat(quoted.tail("")).isEmpty();
    }

    @Test
    void tail_ofAHugeLog_isTakenFromItsEnd() {
        assertThat(quoted.tail("x".repeat(200) + "\n" + ("y".repeat(99) + "\n").repeat(30_000) + "end"))
                .endsWith("end")
                .doesNotContain("x");
        assertThat(quoted.tail("z".repeat(3_000_000))).isEmpty();
    }

    @Test
    void secrets_areBlackedOut_beforeAnythingIsCut() {
        String line = "y".repeat(490) + " the-known-secret\n";
        assertThat(quoted.tail(line)).doesNotContain("the-known").contains("…");
        assertThat(quoted.cell("token the-known-secret")).isEqualTo("token [REDACTED]");
    }

    @Test
    void marksAndControls_areNone() {
        assertThat(quoted.tail("<!-- disinto-key: x -->\u001b[31m")).isEqualTo("<! -- disinto-key: x --> [31m");
        assertThat(quoted.cell("a | b ` c <!-- d")).isEqualTo("a / b ' c <! -- d");
    }

    @Test
    void fence_isLongerThanAnyInTheText() {
        assertThat(quoted.fenced("a ```` b")).startsWith("`````text\n").endsWith("\n`````");
        assertThat(quoted.fenced("a")).startsWith("```text\n");
    }
}

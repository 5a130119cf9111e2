package ai.disinto.forge.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.secret.SecretScanner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(quoted.tail("<!-- disinto-key: x -->\u001b[31m")).isEqualTo("<! -- disinto-key: x -->");
        assertThat(quoted.cell("a | b ` c <!-- d")).isEqualTo("a / b ' c <! -- d");
    }

    @Test
    void fence_isLongerThanAnyInTheText() {
        assertThat(quoted.fenced("a ```` b")).startsWith("`````text\n").endsWith("\n`````");
        assertThat(quoted.fenced("a")).startsWith("```text\n");
    }

    @Test
    void markdown_staysMarkdown_withoutMarksAndSecrets() {
        assertThat(quoted.markdown("# A\n\n- `b`\n\n<!-- reviewed: 1234567 --> the-known-secret\u0007\n", 1_000))
                .isEqualTo("# A\n\n- `b`\n\n<! -- reviewed: 1234567 --> [REDACTED]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "closes #5",
                "This FIXES: #5",
                "fixed\n#5",
                "Resolves **#5**",
                "close [#5](x)",
                "reopens !5",
                "closed other/repo#5",
                "fix https://forge/o/r/issues/5",
                "fix &#35;5"
            })
    void markdown_closesNothing(String text) {
        String once = quoted.markdown(text, 1_000);
        assertThat(once).contains(" ·");
        assertThat(quoted.markdown(once, 1_000)).isEqualTo(once);
    }

    @Test
    void markdown_leavesOtherWordsAlone() {
        String text = "prefixes #5, fixed it, close the file, the fix: see below (#5), fixed = #";
        assertThat(quoted.markdown(text, 1_000)).isEqualTo(text);
    }

    @Test
    void markdown_thatIsLong_saysSo() {
        assertThat(quoted.markdown("x\n".repeat(1_000_000), 1_000))
                .hasSizeLessThanOrEqualTo(1_000)
                .endsWith("… (cut, 2000000 characters in all)");
        assertThat(quoted.markdown("closes ".repeat(200_000), 1_000)).contains("cut");
    }
}

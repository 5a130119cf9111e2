package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AuditLineTest {
    private static final Instant TIME = Instant.parse("2026-04-12T08:15:00.123Z");

    @Test
    void line_saysWhatWasDoneForWhom() {
        assertThat(line("ops-anna"))
                .isEqualTo("2026-04-12T08:15:00Z register project=bakery port=20003 pubkey_fp="
                        + SampleKeys.number(7).fingerprint() + " caller=ops-anna\n");
    }

    @Test
    void caller_cannotBeginAnotherLineOrField() {
        assertThat(line("a\nb c=d\u2028é\ud83d\ude00\u001b[31m"))
                .endsWith(" caller=a\\x0ab\\x20c\\x3dd\\u{2028}\\xe9\\u{1f600}\\x1b\\x5b31m\n");
        assertThat(line("")).endsWith(" caller=-\n");
        assertThat(line("x".repeat(1_000))).endsWith("x...\n").hasSizeLessThan(400);
    }

    @Property(tries = 500)
    void line_isOneLineOfSixFields_whoeverCalls(@ForAll String caller) {
        assertThat(line(caller))
                .isASCII()
                .matches("[^\n\r]+\n")
                .satisfies(line -> assertThat(line.split(" ")).hasSize(6));
    }

    private static String line(String caller) {
        return new AuditLine(TIME, AuditLine.REGISTER, EdgeRegistryTest.project("bakery", 20_003), caller).render();
    }
}

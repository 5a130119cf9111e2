package ai.disinto.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownValuesTest {
    private static final String VALUE = "harbour \"gate\" <9> & pi\u00e9r/x";
    private static final SecretScanner SCANNER = known(VALUE);

    private static SecretScanner known(String... values) {
        return SecretScanner.standard()
                .withKnown(List.of(values).stream().map(Secret::of).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harbour \"gate\" <9> & pi\u00e9r/x",
                "harbour \\\"gate\\\" <9> & pi\u00e9r/x",
                "harbour \\\"gate\\\" \\u003c9\\u003e \\u0026 pi\u00e9r/x",
                "harbour \\\"gate\\\" <9> & pi\\u00e9r\\/x",
                "harbour%20%22gate%22%20%3C9%3E%20%26%20pi%C3%A9r%2Fx",
                "harbour+%22gate%22+%3c9%3e+%26+pi%c3%a9r%2fx",
                "686172626f757220226761746522203c393e2026207069c3a9722f78",
            })
    void everyForm_isFound(String form) {
        assertThat(SCANNER.redact("it is " + form + " here")).isEqualTo("it is [REDACTED] here");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void base64OfALongerText_showsNothing(int before) {
        byte[] bytes = ("a".repeat(before) + VALUE + "b").getBytes(StandardCharsets.UTF_8);
        for (Base64.Encoder encoder :
                List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding())) {
            String redacted = SCANNER.redact(encoder.encodeToString(bytes));
            assertThat(redacted).contains("[REDACTED]").hasSizeLessThan(10 + before * 2 + 4);
        }
    }

    @Test
    void value_comesBeforeOtherClasses() {
        assertThat(known("abc12345").scan("token=abc12345"))
                .singleElement()
                .extracting(SecretFinding::secretClass)
                .isEqualTo(SecretClass.KNOWN_VALUE);
    }

    @Test
    void longerOfTwo_isCoveredWhole() {
        assertThat(known("harbour-gate", "bour-gate-and-pier", "harbour-gate-and")
                        .redact("xharbour-gate-and-pierx"))
                .isEqualTo("x[REDACTED]x");
    }

    @Test
    void shortValue_isFoundAsAWordAlone() {
        assertThat(known("gate").redact("gate: gates (gate) navigate"))
                .isEqualTo("[REDACTED]: gates ([REDACTED]) navigate");
    }

    @Test
    void tooShortValue_isRefusedAndNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> known("zq8"))
                .withMessageContaining("fewer than 4")
                .withMessageNotContaining("zq8");
    }

    @Test
    void scanner_addsToWhatItKnows_andPrintsNothing() {
        SecretScanner both = known("harbour-gate").withKnown(List.of(Secret.of("pier-nine")));
        assertThat(both.redact("harbour-gate pier-nine")).isEqualTo("[REDACTED] [REDACTED]");
        assertThat(both.withKnown(List.of()).redact("pier-nine")).isEqualTo("[REDACTED]");
        assertThat(both).hasToString("SecretScanner");
        assertThat(KnownForms.of("harbour-gate").toString()).doesNotContain("harbour");
    }
}

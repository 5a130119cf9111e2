package ai.disinto.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever the text: nothing is thrown, a known value is never shown, and pieces give the same as the whole. */
class SecretScannerFuzzTest {
    private static final SecretScanner SCANNER = SecretScanner.standard()
            .withKnown(List.of(Secret.of("harbour-gate-9")))
            .withSalt(Secret.of("salt"));

    @FuzzTest
    void texts(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.UTF_8);
        String redacted = SCANNER.redact(text);
        assertThat(redacted).doesNotContain("harbour-gate-9");
        assertThat(SCANNER.redact(redacted)).isEqualTo(redacted);
        assertThat(redacted.chars().filter(c -> c == '\n').count())
                .isEqualTo(text.chars().filter(c -> c == '\n').count());
        assertThat(SCANNER.scan(text).isEmpty()).isEqualTo(text.equals(redacted));
        StringBuilder pieces = new StringBuilder();
        try (RedactingWriter writer = SCANNER.redacting(pieces)) {
            for (int at = 0; at < text.length(); at += 7) {
                writer.write(text, at, Math.min(7, text.length() - at));
            }
        }
        assertThat(pieces).hasToString(redacted);
    }
}

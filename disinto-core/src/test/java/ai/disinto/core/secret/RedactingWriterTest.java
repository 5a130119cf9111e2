package ai.disinto.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactingWriterTest {
    private final StringBuilder out = new StringBuilder();
    private final RedactingWriter writer = SecretScanner.standard()
            .withKnown(List.of(Secret.of("harbour-gate-9")))
            .redacting(out);

    @Test
    void secretOfTwoWrites_isFound() throws IOException {
        writer.write("it is harbour-");
        writer.append("gate-9\n").append('!');
        writer.close();
        assertThat(out).hasToString("it is [REDACTED]\n!");
    }

    @Test
    void line_isWrittenOnWhenItEnds() throws IOException {
        writer.write("one\ntwo");
        writer.flush();
        assertThat(out).hasToString("one\n");
        writer.write(" and more\nthree".toCharArray(), 0, 10);
        assertThat(out).hasToString("one\ntwo and more\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 4080, 61_430, 61_440, 65_520, 65_530, 130_000})
    void secretAnywhereInALongLine_isFound(int before) throws IOException {
        writer.write("x".repeat(before));
        writer.write(" harbour-gate-9 ");
        writer.write("y".repeat(200_000));
        writer.close();
        assertThat(out.toString())
                .contains("x [REDACTED] y".substring(before == 0 ? 1 : 0))
                .doesNotContain("gate");
        assertThat(out).hasSize(before + 200_000 + 12);
    }

    @Test
    void secretLongerThanAWindow_isOne() throws IOException {
        writer.write("token=a1" + "b2".repeat(100_000) + " end\n");
        writer.close();
        assertThat(out).hasToString("token=[REDACTED] end\n");
        assertThat(SecretScanner.standard().scan("token=a1" + "b2".repeat(100_000) + " end\n"))
                .singleElement()
                .satisfies(found -> assertThat(found.length()).isEqualTo(200_002));
    }

    @Test
    void longLine_isNotKeptWhole() throws IOException {
        writer.write("ab ".repeat(100_000));
        assertThat(out.length()).isGreaterThan(200_000);
    }

    @Test
    void keyAcrossWrites_isReplacedLineByLine() throws IOException {
        for (String piece :
                List.of("-----BEG", "IN PRIV", "ATE KEY--", "---\nAb", "C1\nDeF2\n-----E", "ND PRIVATE KEY-----\nx")) {
            writer.write(piece);
        }
        writer.close();
        assertThat(out).hasToString("[REDACTED]\n[REDACTED]\n[REDACTED]\n[REDACTED]\nx");
    }

    @Test
    void close_endsTheTextAndLeavesTheTargetOpen() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        StringWriter target = new StringWriter() {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        RedactingWriter ended = SecretScanner.standard().redacting(target);
        ended.write("rest");
        ended.close();
        ended.close();
        assertThat(target).hasToString("rest");
        assertThat(closed).hasValue(0);
        assertThatIOException().isThrownBy(() -> ended.write("more")).withMessageContaining("closed");
    }
}

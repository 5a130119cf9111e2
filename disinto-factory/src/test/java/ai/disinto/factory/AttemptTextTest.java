package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttemptTextTest {
    @Property(tries = 200)
    void record_isReadAsItWasWritten(@ForAll("attempts") List<Attempt> attempts) {
        String text = AttemptText.of(attempts);
        assertThat(AttemptText.isRecord(text)).isTrue();
        assertThat(AttemptText.read(text)).contains(attempts);
        assertThat(AttemptText.read(text.replace("\n", "\r\n"))).contains(attempts);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<String> key =
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(12);
        Arbitrary<Instant> time = Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
        Arbitrary<Integer> pull = Arbitraries.integers().between(0, 999_999_999);
        Arbitrary<String> end = Arbitraries.of("-", "merged", "no_push", "ci_exhausted");
        return Combinators.combine(key, time, pull, end).as(Attempt::new).list().ofMaxSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- disinto-attempts: v=2 -->",
                "<!-- disinto-attempts: v=1 x -->",
                "<!-- disinto-attempts: v=1 0123456789ab/2030-13-01T00:00:00Z/1/- -->",
                "<!-- disinto-attempts: v=1 0123456789ab/2030-01-01T00:00:00Z/1/Merged -->",
                "<!-- disinto-attempts: v=1"
            })
    void record_thatNobodyWroteHere_isUnreadable(String body) {
        assertThat(AttemptText.isRecord(body)).isTrue();
        assertThat(AttemptText.read(body)).isEmpty();
    }

    @Test
    void record_countsOnlyAtTheBeginning() {
        assertThat(AttemptText.isRecord("> " + AttemptText.of(List.of()))).isFalse();
        assertThat(AttemptText.key("a-nonce-of-a-claim"))
                .matches("[0-9a-f]{12}")
                .doesNotContain("nonce");
    }
}

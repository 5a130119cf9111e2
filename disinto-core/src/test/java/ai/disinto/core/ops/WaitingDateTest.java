package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingDateTest {
    @Test
    void date_hasFourTwoAndTwoDigits() {
        assertThat(WaitingDate.parse("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-00-01",
                "2026-01-00",
                "2026-04-31",
                "0000-01-01",
                "26-01-01",
                "2026/01/01",
                "2026-1-011",
                "-026-01-01",
                "+026-01-01",
                "2026-01-0a",
                "2026-01-0\u0661",
                "2026-01-011"
            })
    void otherText_isNoDate(String text) {
        assertThat(WaitingDate.parse(text)).isEmpty();
    }

    @Test
    void words_countWithinTheRangeOnly() {
        String text = "waiting since 2026-05-01";
        assertThat(WaitingDate.in(text, 0, text.length())).isPresent();
        assertThat(WaitingDate.in(text, 1, text.length())).isEmpty();
        assertThat(WaitingDate.in(text, 0, text.length() - 1).flatMap(WaitingDate.Found::date))
                .isEmpty();
        assertThat(WaitingDate.in(text, 0, 5)).isEmpty();
    }

    @Test
    void firstPlaceWithADate_counts() {
        String text = "waiting since May, waiting\n since noon; WAITING SINCE: 2026-05-01, waiting since 2026-05-02";
        assertThat(WaitingDate.in(text, 0, text.length()).flatMap(WaitingDate.Found::date))
                .contains(LocalDate.of(2026, 5, 1));
    }
}

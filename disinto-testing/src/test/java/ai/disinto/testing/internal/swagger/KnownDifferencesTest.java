package ai.disinto.testing.internal.swagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class KnownDifferencesTest {
    private static final KnownDifferences KNOWN = KnownDifferences.of("""
            # comment
            all | * | status 403 is not described | a missing permission

            11,15 | POST /a/{b} | x* is not described | new on 16
            """);

    @Test
    void covers_byLineOperationAndText() {
        assertThat(KNOWN.covers(16, "GET /x: status 403 is not described")).isTrue();
        assertThat(KNOWN.covers(11, "POST /a/{b}: xyz is not described")).isTrue();
        assertThat(KNOWN.covers(16, "POST /a/{b}: xyz is not described")).isFalse();
        assertThat(KNOWN.covers(11, "GET /a/{b}: xyz is not described")).isFalse();
        assertThat(KNOWN.covers(11, "POST /a/{b}: y is not described")).isFalse();
    }

    @Test
    void lineWithoutAReason_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownDifferences.of("all | * | status 403 is not described"))
                .withMessageContaining("reason");
    }

    @Test
    void listOfTheLibrary_canBeRead() {
        assertThat(KnownDifferences.load().covers(15, "GET /user: status 401 is not described"))
                .isTrue();
    }
}

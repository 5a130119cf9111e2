package ai.disinto.testing.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "main, main, true",
        "main, maine, false",
        "vault/*, vault/one, true",
        "vault/*, vault/a/b, false",
        "vault/**, vault/a/b, true",
        "**, anything/at/all, true",
        "v?, v1, true",
        "v?, v/, false",
        "'{main,release/*}', release/1, true",
        "'{main,release/*}', main, true",
        "'{main,dev}x', devx, true",
        "'{main', main, false",
        "*, '', true",
        "**.md, docs/a.md, true"
    })
    void matches_asTheServersPatternsDo(String pattern, String name, boolean expected) {
        assertThat(Glob.matches(pattern, name)).isEqualTo(expected);
    }
}

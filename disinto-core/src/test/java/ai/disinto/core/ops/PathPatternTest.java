package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
    @ParameterizedTest
    @CsvSource({
        "a/<slug>.md, a/b.md, true",
        "a/<slug>.md, a/.md, false",
        "a/<slug>.md, a/b..md, false",
        "a/<slug>.md, a/b.MD, false",
        "a/<slug>, a/b, true",
        "a/<slug>, a/.gitkeep, false",
        "a/<slug>, a/b/c, false",
        "a/<id>.toml, a/x-1.toml, true",
        "a/<id>.toml, a/-x.toml, false",
        "a/<id>.toml, a/x_1.toml, false",
        "a/<id>.toml, a/x.result.toml, false",
        "a/<id>.result.json, a/x.result.json, true",
        "a/<date>.json, a/2026-05-01.json, true",
        "a/<date>.json, a/2026-05-01-.json, false",
        "a/<date>.json, a/2026-05-01x.json, false",
        "a/<path>, a/b/c/d, true",
        "a/<path>, a, false",
        "a, a/b, false",
        "a/b, a, false",
    })
    void patterns_matchWholePaths(String pattern, String path, boolean matches) {
        assertThat(PathPattern.of(pattern).matches(OpsPath.of(path))).isEqualTo(matches);
    }

    @Test
    void ids_haveAtMost94Characters_soThatBranchesCanBeNamedAfterThem() {
        assertThat(PathPattern.isId("x".repeat(94))).isTrue();
        assertThat(PathPattern.isId("x".repeat(95))).isFalse();
        assertThat(PathPattern.isId("")).isFalse();
    }
}

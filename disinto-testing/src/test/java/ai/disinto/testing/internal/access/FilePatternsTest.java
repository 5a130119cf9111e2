package ai.disinto.testing.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilePatternsTest {
    @Test
    void star_stopsAtSlashesAndDots() {
        assertThat(FilePatterns.match("*.md", "README.md")).isTrue();
        assertThat(FilePatterns.match("*.md", "a.b.md")).isFalse();
        assertThat(FilePatterns.match("*.md", "docs/a.md")).isFalse();
        assertThat(FilePatterns.match("docs/**", "docs/deep/a.b.md")).isTrue();
    }

    @Test
    void oneOfSeveral_isEnough_andCaseDoesNotMatter() {
        assertThat(FilePatterns.match(" vault/policy.toml ; *.MD", "Vault/Policy.toml"))
                .isTrue();
        assertThat(FilePatterns.match("a;b", "c")).isFalse();
    }

    @Test
    void nothing_matchesNothing() {
        assertThat(FilePatterns.any(" ; ")).isFalse();
        assertThat(FilePatterns.match("", "a")).isFalse();
        assertThat(FilePatterns.any("a")).isTrue();
    }

    @Test
    void setsAndAlternatives_areUnderstood() {
        assertThat(Glob.matches("v[0-9].[!x]", "v1.y")).isTrue();
        assertThat(Glob.matches("v[0-9].[!x]", "v1.x")).isFalse();
        assertThat(Glob.matches("{fix,chore}/*", "chore/a")).isTrue();
        assertThat(Glob.matches("a\\*b", "a*b")).isTrue();
        assertThat(Glob.matches("[z-a]", "a")).isFalse();
    }
}

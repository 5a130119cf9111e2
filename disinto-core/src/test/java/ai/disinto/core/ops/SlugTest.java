package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    private static Slug slug(String name) {
        return Slug.of(OpsPath.of("vault/pending/" + name));
    }

    @ParameterizedTest
    @CsvSource({
        "fix-branch-protection-20260415.toml, branch protection",
        "Branch_Protection-2026-04-15.md, branch protection",
        "stale-pr-44.md, stale pr 44",
        "20260415.md, 20260415",
        "fix.md, ''",
    })
    void words_areThoseOfTheSubject(String name, String words) {
        assertThat(String.join(" ", slug(name).words())).isEqualTo(words);
    }

    @Test
    void tail_leavesOutAProjectNameOnlyWhenTwoWordsRemain() {
        assertThat(slug("quay-branch-protection.md").tail()).isEqualTo(slug("branch-protection.md"));
        assertThat(slug("branch-protection.md").tail()).isEqualTo(slug("branch-protection.md"));
    }

    @Test
    void mostWords_areTwoAndThreeFifthsOfTheShorter() {
        assertThat(slug("a-b-c-d-e.md").sharesMostWords(slug("c-b-a-x-y-z.md"))).isTrue();
        assertThat(slug("a-b-c-d-e.md").sharesMostWords(slug("a-b-x-y-z.md"))).isFalse();
        assertThat(slug("tls.md").sharesMostWords(slug("tls.md"))).isFalse();
    }
}

package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredContextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "ci/woodpecker/push/build ci/woodpecker/push/build",
                "ci/* ci/woodpecker/push/build",
                "ci/** ci/woodpecker/push/build",
                "*/build ci/woodpecker/push/build",
                "* anything/at/all",
                "ci/?/x ci/a/x",
                "ci/{pr,push}/* ci/pr/build",
                "ci/{pr,p{u,i}sh}/b ci/pish/b",
                "{a,} a",
                "build-[0-9] build-7",
                "build-[!0-9] build-x",
                "build-[ab-] build--",
                "a\\* a*",
                "{a{b,c}d,e}f acdf"
            })
    void pattern_matchesAsTheForgeReadsIt(String pattern, String context) {
        assertThat(RequiredContexts.of(List.of(pattern)).counts(context)).isTrue();
        assertThat(RequiredContexts.of(List.of(pattern)).missing(List.of("no", context)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "ci/push/build ci/push/build2",
                "ci/push ci/push/build",
                "*/build ci/builds",
                "ci/?/x ci/ab/x",
                "build-[0-9] build-x",
                "build-[!0-9] build-7",
                "a\\* ab",
                "{pr,push} prpush",
                "CI/* ci/x"
            })
    void otherNames_doNotMatch(String pattern, String context) {
        assertThat(RequiredContexts.of(List.of(pattern)).counts(context)).isFalse();
        assertThat(RequiredContexts.of(List.of(pattern)).missing(List.of(context)))
                .containsExactly(pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"{a,b", "[a", "[]", "[!]", "a{b", "a}b", "a,b", "\\"})
    void whatIsNoPattern_isAName(String text) {
        RequiredContexts required = RequiredContexts.of(List.of(text));
        assertThat(required.counts(text)).isTrue();
        assertThat(required.counts("a")).isFalse();
    }

    @Test
    void withoutPatterns_everyStatusCounts_andNoneIsMissing() {
        RequiredContexts all = RequiredContexts.of(List.of());
        assertThat(all.counts("anything")).isTrue();
        assertThat(all.missing(List.of())).isEmpty();
        assertThat(all.isRequired()).isTrue();
        assertThat(all).hasToString("all statuses");
        assertThat(RequiredContexts.none().isRequired()).isFalse();
        assertThat(RequiredContexts.none()).hasToString("no status").isNotEqualTo(all);
    }

    @Test
    void samePatterns_areEqual() {
        RequiredContexts one = RequiredContexts.of(List.of("a", "b", "a"));
        assertThat(one).isEqualTo(RequiredContexts.of(List.of("a", "b"))).hasToString("a, b");
        assertThat(one).hasSameHashCodeAs(RequiredContexts.of(List.of("a", "b")));
        assertThat(one.patterns()).containsExactly("a", "b");
    }

    @Test
    void hostilePattern_takesNoTime() {
        RequiredContexts stars = RequiredContexts.of(List.of("*a".repeat(400) + "b"));
        assertThat(stars.counts("a".repeat(10_000))).isFalse();
        RequiredContexts nested = RequiredContexts.of(List.of("{".repeat(499) + "}".repeat(499)));
        assertThat(nested.counts("a".repeat(10_000))).isFalse();
        String huge = "*".repeat(1_000_000);
        assertThat(RequiredContexts.of(List.of(huge)).counts("a")).isFalse();
        assertThat(RequiredContexts.of(List.of(huge)).counts(huge)).isTrue();
    }
}

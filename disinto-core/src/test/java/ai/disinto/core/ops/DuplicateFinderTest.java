package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateFinderTest {
    private static FiledRequest filed(String path, String issues) {
        String text = "# r\n## What\nx\n## Why\ny\n## Unblocks\n- " + issues + "\n";
        return new FiledRequest(OpsPath.of(path), RequestState.PENDING, HumanRequest.parse(text, "x.md"));
    }

    private static Set<String> reasons(String first, String firstIssues, String second, String secondIssues) {
        return DuplicateFinder.in(List.of(filed(first, firstIssues), filed(second, secondIssues))).stream()
                .flatMap(pair -> pair.reasons().stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "tide-gate.md, tide-gate.toml",
        "tide-gate.md, quay-tide-gate.md",
        "quay-tide-gate.md, tide-gate-20260501.md",
        "fix-tide-gate.md, Tide_Gate-2026-05-01.md",
    })
    void sameSubject_isSameSlug(String first, String second) {
        assertThat(reasons(first, "#1", second, "#2")).containsExactly("SAME_SLUG");
    }

    @ParameterizedTest
    @CsvSource({"tide-gate.md, tide-lock.md", "quay-tide-gate.md, pier-tide-gate.md", "gate.md, tide-gate.md"})
    void otherSubjects_areNotTheSame(String first, String second) {
        assertThat(reasons(first, "#1", second, "#2")).isEmpty();
    }

    @Test
    void sameIssues_countInAnyOrder() {
        assertThat(reasons("a.md", "#1, #2", "b.md", "#2, #1")).containsExactly("SAME_ISSUES");
        assertThat(reasons("a.md", "#1, #2", "b.md", "#1")).isEmpty();
        assertThat(reasons("a.md", "none", "b.md", "none")).isEmpty();
        assertThat(reasons("a.md", "acme/quay#1", "b.md", "#1")).isEmpty();
    }

    @Test
    void sharedIssueAndMostWords_areSimilar() {
        assertThat(reasons("north-tide-gate-down.md", "#1, #2", "tide-gate-north-stuck.md", "#1, #3"))
                .containsExactly("SIMILAR");
        assertThat(reasons("north-tide-gate-down.md", "#1", "tide-gate-north-stuck.md", "#3"))
                .isEmpty();
    }

    @Test
    void pairs_nameTheEarlierFirst() {
        List<DuplicateRequest> pairs =
                DuplicateFinder.in(List.of(filed("a.md", "#1"), filed("b.md", "#9"), filed("c.md", "#1")));
        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.first().path()).hasToString("a.md");
            assertThat(pair.second().path()).hasToString("c.md");
            assertThat(pair.first()).hasToString("a.md (pending): HumanRequest[r, markdown, unblocks [1]]");
        });
    }
}

package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubIssueTest {

    @Test
    void parts_areKeptAsTheyAre() {
        SubIssue issue = SubIssue.of("a-1", "T: \"x\"", "B\n\n")
                .withLabels(List.of("x", "y", "x"))
                .withDependsOn(List.of("b", "c", "b"));
        assertThat(issue.id()).isEqualTo("a-1");
        assertThat(issue.title()).isEqualTo("T: \"x\"");
        assertThat(issue.body()).isEqualTo("B\n\n");
        assertThat(issue.labels()).containsExactly("x", "y");
        assertThat(issue.dependsOn()).containsExactly("b", "c");
        assertThat(issue).hasToString("SubIssue[a-1, dependsOn=[b, c]]");
    }

    @Test
    void subIssues_areValues() {
        SubIssue issue = SubIssue.of("a", "T", "B");
        assertThat(issue).isEqualTo(SubIssue.of("a", "T", "B")).hasSameHashCodeAs(SubIssue.of("a", "T", "B"));
        assertThat(issue).isNotEqualTo(SubIssue.of("b", "T", "B"));
        assertThat(issue).isNotEqualTo(issue.withLabels(List.of("x")));
        assertThat(issue).isNotEqualTo(issue.withDependsOn(List.of("x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "a_b", "-a", "a-", "a--b", "ä", "a\n", "a,b", "a -->"})
    void id_thatIsNotInKebabCase_isRefused(String id) {
        assertThatThrownBy(() -> SubIssue.of(id, "T", "B")).hasMessageContaining("kebab case");
        assertThatThrownBy(() -> SubIssue.of("a", "T", "B").withDependsOn(List.of(id)))
                .hasMessageContaining("kebab case");
    }

    @Test
    void id_isAtMost100Characters() {
        assertThat(SubIssue.of("a".repeat(100), "T", "B").id()).hasSize(100);
        assertThatThrownBy(() -> SubIssue.of("a".repeat(101), "T", "B")).hasMessageContaining("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\rb", "a\u0000", "\u001b[31m", "a\u0085", "\ud800"})
    void title_isOneLineOfText(String title) {
        assertThatThrownBy(() -> SubIssue.of("a", title, "B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
        assertThatThrownBy(() -> SubIssue.of("a", "T", "B").withLabels(List.of(title)))
                .hasMessageContaining("label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "a\r\nb", "a\u0007", "\udfff", "\ufffe"})
    void body_isTextWithLineFeeds(String body) {
        assertThatThrownBy(() -> SubIssue.of("a", "T", body)).hasMessageContaining("body");
    }

    @Test
    void message_namesTheCharacter() {
        assertThatThrownBy(() -> SubIssue.of("a", "T", "x\u001b")).hasMessage("the body has the character U+001B");
    }
}

package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.internal.markdown.MarkdownHeading;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueBodyTest {
    private static final SubIssueMarker MARKER = new SubIssueMarker(91, "offline-cache", "b");
    private static final List<String> PIECES = List.of(
            "<!--",
            "-->",
            "```",
            "````",
            "~~~",
            "\n",
            "\n\n",
            "text",
            "## Dependencies",
            "- #1",
            "    ",
            "> ",
            "<!-- decomposed-from: #1, sprint: x, id: y -->",
            "Decomposed from #3",
            "# T",
            "<!-->",
            "`");

    @Test
    void body_hasTextDependenciesAndMarker() {
        assertThat(render("## Goal\nGo on.\n", List.of("a", "c"))).isEqualTo("""
                        ## Goal
                        Go on.

                        ## Dependencies
                        - #11
                        - #13

                        <!-- decomposed-from: #91, sprint: offline-cache, id: b -->
                        """);
    }

    @Test
    void bodyWithoutDependencies_hasNoSection() {
        assertThat(render("Go on.", List.of()))
                .isEqualTo("Go on.\n\n<!-- decomposed-from: #91, sprint: offline-cache, id: b -->\n");
    }

    @Test
    void sectionThatIsThere_isCompleted() {
        assertThat(render("## Dependencies\n- #11\n- a library\n\n## Notes\nx\n", List.of("a", "c")))
                .startsWith("## Dependencies\n- #11\n- a library\n- #13\n\n## Notes\nx\n\n<!--");
        assertThat(render("## Dependencies\n- #11\n", List.of("a"))).startsWith("## Dependencies\n- #11\n\n<!--");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- decomposed-from: #7, sprint: x, id: y -->",
                "<!--decomposed-from: #7, sprint: x, id: y-->",
                "<!--\n  DECOMPOSED-FROM: #7, sprint: x, id: y\n-->",
                "```\n<!-- decomposed-from: #7, sprint: x, id: y -->\n```"
            })
    void markersOfTheText_areEscaped(String text) {
        String body = render("a\n" + text + "\nb", List.of("a"));
        assertThat(SubIssueMarker.find(body)).contains(MARKER);
        assertThat(body).contains("&lt;!--").containsOnlyOnce("<!--");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\ncode",
                "````\n```\n",
                "~~~~\ncode",
                "<!-- open",
                "<!--\n```\n",
                "```\n<!--\n```\n<!--",
                "x\n```<!--<!--```\n## Dependencies"
            })
    void codeAndComments_thatTheTextLeavesOpenAreClosed(String text) {
        String body = render(text, List.of("a"));
        assertThat(headings(body)).contains("Dependencies");
        assertThat(SubIssueMarker.find(body)).contains(MARKER);
    }

    @Test
    void closedCommentsAndCode_stayAsTheyAre() {
        String text = "<!-- a note -->\n```\n<!-- x\n```\nend";
        assertThat(render(text, List.of())).startsWith(text);
    }

    @Test
    void dependencyWithoutANumber_isRefused() {
        SubIssue issue = SubIssue.of("b", "T", "B").withDependsOn(List.of("a"));
        assertThatThrownBy(() -> issue.issueBody(MARKER, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b depends on a, which has no number: file a first");
        assertThatThrownBy(() -> issue.issueBody(MARKER, Map.of("a", 0))).hasMessageContaining("number 0");
    }

    @Test
    void markerOfAnotherEntry_isRefused() {
        assertThatThrownBy(() -> SubIssue.of("a", "T", "B").issueBody(MARKER, Map.of()))
                .hasMessageContaining("belongs to the sub-issue b, not to a");
    }

    @Property(tries = 2_000)
    void whateverTheText_sectionAndMarkerAreThere(@ForAll("texts") String text) {
        String body = render(text, List.of("a"));
        assertThat(headings(body)).contains("Dependencies");
        assertThat(SubIssueMarker.find(body)).contains(MARKER);
        assertThat(body.split("decomposed-from: #91", -1)).hasSize(2);
        assertThat(body).doesNotContain("<!-- decomposed-from: #1,");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(10).map(pieces -> "x" + String.join("", pieces));
    }

    private static String render(String text, List<String> dependsOn) {
        return SubIssue.of("b", "T", text).withDependsOn(dependsOn).issueBody(MARKER, Map.of("a", 11, "c", 13, "z", 1));
    }

    private static List<String> headings(String body) {
        return MarkerLine.outline(body).headings().stream()
                .map(MarkdownHeading::text)
                .toList();
    }
}

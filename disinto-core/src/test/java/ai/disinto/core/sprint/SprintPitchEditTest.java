package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.InvalidDocumentException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SprintPitchEditTest {
    private static final SubIssue ISSUE = SubIssue.of("cache-docs", "vision(#91): docs", "Say how.\n");

    @Test
    void answer_isOneLineBelowTheFork() {
        SprintPitch pitch = Pitches.parse(Pitches.withForks());
        SprintPitch changed = pitch.withAnswer(1, new ForkChoice("B", "speed"));
        assertThat(changed.render())
                .isEqualTo(pitch.render()
                        .replace(
                                "*Recommended: (A), restarts are frequent.*\n",
                                "*Recommended: (A), restarts are frequent.*\n\n**Answer: (B)** — speed\n"));
        assertThat(changed.forks().get(0).answer()).contains(new ForkChoice("B", "speed"));
        assertThat(changed.forks().get(1)).isEqualTo(pitch.forks().get(1));
    }

    @Test
    void secondAnswer_takesThePlaceOfTheFirst() {
        SprintPitch pitch = Pitches.parse(Pitches.withForks()).withAnswer(2, new ForkChoice("A", "x"));
        SprintPitch changed = pitch.withAnswer(2, new ForkChoice("B", ""));
        assertThat(changed.render()).isEqualTo(pitch.render().replace("**Answer: (A)** — x", "**Answer: (B)**"));
        assertThat(changed.withAnswer(2, new ForkChoice("B", ""))).isSameAs(changed);
    }

    @Test
    void answer_standsBeforeTheRuleBetweenForks() {
        String forks = "## Design forks\n\n### Fork 1: a\n\n**A. x**\n\n---\n\n### Fork 2: b\n\n**A. y**";
        String changed = Pitches.parse(Pitches.plain() + "\n" + forks)
                .withAnswer(1, new ForkChoice("A", ""))
                .withAnswer(2, new ForkChoice("A", ""))
                .render();
        assertThat(changed).contains("**A. x**\n\n**Answer: (A)**\n\n---\n").endsWith("**A. y**\n\n**Answer: (A)**");
    }

    @Test
    void reasons_openNothing() {
        SprintPitch pitch = Pitches.parse(Pitches.withForks())
                .withAnswer(1, new ForkChoice("A", "x\n## Sub-issues\n<!-- filer:begin -->\n- id: a"));
        assertThat(pitch.filerBlock()).isEmpty();
        assertThat(pitch.section("Sub-issues")).isEmpty();
        assertThat(pitch.forks().get(0).answer().orElseThrow().reason())
                .isEqualTo("x ## Sub-issues &lt;!-- filer:begin --&gt; - id: a");
    }

    @Test
    void answer_toWhatIsNotThere_isRefused() {
        SprintPitch pitch = Pitches.parse(Pitches.withForks());
        assertThatThrownBy(() -> pitch.withAnswer(3, new ForkChoice("A", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no fork 3; it has [Q1, Q2]");
        assertThatThrownBy(() -> pitch.withAnswer(1, new ForkChoice("D", "")))
                .hasMessageContaining("Q1 has no option D; it has [A, B]");
    }

    @Test
    void newEntry_standsBehindTheLast() {
        SprintPitch pitch = Pitches.parse(Pitches.complete());
        SprintPitch changed = pitch.withSubIssue(ISSUE.withDependsOn(List.of("cache-expiry")));
        assertThat(changed.render()).isEqualTo(pitch.render().replace("age.\n<!-- filer:end -->", """
                                age.

                                - id: cache-docs
                                  title: "vision(#91): docs"
                                  labels: []
                                  depends_on: [cache-expiry]
                                  body: |
                                    Say how.
                                <!-- filer:end -->"""));
        assertThat(changed.filerBlock().orElseThrow().entries()).hasSize(3);
    }

    @Test
    void entry_isReplacedInItsPlace() {
        SprintPitch pitch =
                Pitches.parse(Pitches.complete().replace("- id: cache-expiry", "# next\n- id: cache-expiry"));
        SubIssue changedEntry = SubIssue.of("cache-store", "vision(#91): store", "Store.\n");
        String changed = pitch.withSubIssue(changedEntry).render();
        assertThat(changed)
                .startsWith(pitch.render().substring(0, pitch.render().indexOf("- id: cache-store")))
                .endsWith(pitch.render().substring(pitch.render().indexOf("\n# next")))
                .contains("    Store.\n\n# next\n");
        assertThat(Pitches.parse(changed).filerBlock().orElseThrow().entry("cache-store"))
                .contains(changedEntry);
    }

    @Test
    void sameEntry_changesNothing() {
        SprintPitch pitch = Pitches.parse(Pitches.complete());
        SubIssue same = pitch.filerBlock().orElseThrow().entries().get(1);
        assertThat(pitch.withSubIssue(same)).isSameAs(pitch);
    }

    @Test
    void pitchWithoutABlock_getsOne() {
        String changed = Pitches.parse(Pitches.plain()).withSubIssue(ISSUE).render();
        assertThat(changed)
                .startsWith(Pitches.plain())
                .contains("\n\n## Sub-issues\n\n<!-- filer:begin -->\n- id: cache-docs\n")
                .endsWith("    Say how.\n<!-- filer:end -->\n");
        assertThat(Pitches.found(changed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "[]\n", "[{id: a, title: T, body: B}]\n", "# soon\n"})
    void blockInBracketsOrWithoutEntries_isWrittenAnew(String entries) {
        SprintPitch changed =
                Pitches.check(Pitches.withBlock(entries)).value().orElseThrow().withSubIssue(ISSUE);
        assertThat(changed.filerBlock().orElseThrow().entry("cache-docs")).contains(ISSUE);
        assertThat(changed.render()).startsWith(Pitches.plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"  - id: a\n    title: T\n    body: B\n", "-\n  id: a\n  title: T\n  body: B\n"})
    void indentationOfTheBlock_isKept(String entries) {
        SprintPitch pitch = Pitches.parse(Pitches.withBlock(entries));
        SprintPitch added = pitch.withSubIssue(ISSUE);
        SprintPitch replaced = added.withSubIssue(SubIssue.of("a", "New", "Other.\n"));
        assertThat(added.filerBlock().orElseThrow().entries()).hasSize(2);
        assertThat(replaced.filerBlock().orElseThrow().entries()).hasSize(2);
        assertThat(added.render())
                .startsWith(pitch.render().substring(0, pitch.render().indexOf("<!-- filer:end")));
    }

    @Test
    void windowsLineBreaks_areKept() {
        SprintPitch pitch = Pitches.parse(Pitches.complete().replace("\n", "\r\n"));
        SprintPitch changed = pitch.withSubIssue(ISSUE).withSection(new SprintSection("More", "a\nb"));
        assertThat(changed.render().replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(changed.filerBlock().orElseThrow().entry("cache-docs")).contains(ISSUE);
    }

    @Test
    void entryThatBreaksTheSet_isRefused() {
        SprintPitch pitch = Pitches.parse(Pitches.complete());
        assertThatThrownBy(() -> pitch.withSubIssue(ISSUE.withDependsOn(List.of("no"))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("sprint.unknown-dependency");
        SubIssue cyclic = SubIssue.of("cache-store", "T", "B").withDependsOn(List.of("cache-expiry"));
        assertThatThrownBy(() -> pitch.withSubIssue(cyclic)).hasMessageContaining("sprint.dependency-cycle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- filer:end -->",
                "x\n\n<!-- filer:begin -->\n\\<!-- filer:end -->",
                "\n\n\n",
                " a\n  b\n",
                "a\n\n\n",
                "```\n- id: x\n",
                "\ttab",
                "| > ' \" : #"
            })
    void everyBody_comesBack(String body) {
        SubIssue issue =
                SubIssue.of("x", "\" \\ ' : # -", "b" + body).withLabels(List.of("no", "22:22", "a, b", "\"]"));
        SprintPitch changed =
                Pitches.parse(Pitches.complete()).withSubIssue(issue).withSubIssue(ISSUE);
        assertThat(changed.filerBlock().orElseThrow().entry("x")).contains(issue);
        assertThat(changed.render().split("<!-- filer:end -->", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "on", "null", "true", "0o14", "0x1f", "1e3", "12", "y"})
    void idsThatLookLikeOtherValues_comeBack(String id) {
        SprintPitch changed = Pitches.parse(Pitches.plain())
                .withSubIssue(SubIssue.of(id, "T", "B"))
                .withSubIssue(SubIssue.of("z", "T", "B").withDependsOn(List.of(id)));
        assertThat(changed.filerBlock().orElseThrow().inDependencyOrder())
                .extracting(SubIssue::id)
                .containsExactly(id, "z");
    }

    @Test
    void section_isAddedAtTheEnd() {
        SprintPitch changed =
                Pitches.parse(Pitches.plain()).withSection(new SprintSection("Side effects", "- one\n\n### Deep\nx"));
        assertThat(changed.render()).isEqualTo(Pitches.plain() + "\n## Side effects\n\n- one\n\n### Deep\nx\n");
        assertThat(changed.section("Side effects").orElseThrow().text()).isEqualTo("- one\n\n### Deep\nx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Sprint: other",
                "## Vision issues\n- #1",
                "  ## Sub-issues",
                "Sub-issues\n---",
                "Sub-issues\n===",
                "<!-- filer:begin -->",
                "<!--",
                "```\n## x",
                "~~~~\n```\n",
                "\r\n## x",
                "a\u0000\n## b"
            })
    void sectionText_opensNothing(String text) {
        SprintPitch pitch = Pitches.parse(Pitches.complete());
        SprintPitch changed =
                pitch.withSection(new SprintSection("More", text)).withSection(new SprintSection("Last", "x"));
        assertThat(changed.sections()).hasSize(pitch.sections().size() + 2);
        assertThat(changed.visionIssues()).isEqualTo(pitch.visionIssues());
        assertThat(changed.filerBlock()).isEqualTo(pitch.filerBlock());
        assertThat(changed.name()).isEqualTo(pitch.name());
        assertThat(changed.render()).startsWith(pitch.render()).doesNotContain("\nSub-issues\n---");
    }

    @Test
    void sectionThatIsThere_isRefused() {
        SprintPitch pitch = Pitches.parse(Pitches.plain());
        assertThatThrownBy(() -> pitch.withSection(new SprintSection("RISKS", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RISKS");
        assertThatThrownBy(() -> pitch.withSection(new SprintSection(" ", "x"))).hasMessageContaining("nameless");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\ncode\n", "   ~~~~ x\n```\n"})
    void changeThatOpenCodeWouldSwallow_isRefused(String end) {
        SprintPitch pitch = Pitches.parse(Pitches.withForks() + end);
        assertThatThrownBy(() -> pitch.withSubIssue(ISSUE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("offline-cache")
                .hasMessageContaining("never closed");
        assertThatThrownBy(() -> pitch.withSection(new SprintSection("More", "x")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pitch.withAnswer(2, new ForkChoice("A", "")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(pitch.withAnswer(1, new ForkChoice("A", "")).forks().get(0).answer())
                .isPresent();
    }

    @Test
    void sectionThatAnOpenCommentWouldSwallow_isRefused() {
        SprintPitch pitch = Pitches.parse(Pitches.plain() + "\n<!--\nhidden\n");
        assertThatThrownBy(() -> pitch.withSection(new SprintSection("More", "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void documentWithErrors_isNotChanged() {
        SprintPitch broken =
                Pitches.check(Pitches.plain().replace("- #91", "- 91")).value().orElseThrow();
        assertThatThrownBy(() -> broken.withSubIssue(ISSUE))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("sprint.no-vision");
    }
}

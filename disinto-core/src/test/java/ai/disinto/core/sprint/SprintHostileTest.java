package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hundreds of thousands of characters of anything are read in a time linear in them. */
@Tag("proof")
class SprintHostileTest {
    private static final int SIZE = 200_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# x\n",
                "## Risks\n- a\n",
                "<!--",
                "<!-- -->",
                "<!-- filer:begin -->\n",
                "<!-- filer:end -->\n",
                "```\n",
                "### Q1: x\n",
                "*",
                "- ",
                "files ",
                "1",
                "("
            })
    void document_isReadInTime(String unit) {
        String text = Pitches.plain() + "\n" + unit.repeat(SIZE / unit.length());
        assertTimeoutPreemptively(LIMIT, () -> Pitches.check(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- files 3 sub-issues gluecode 5% subsystems\n",
                "files(",
                "sub-issues: ~",
                "gluecode 1/",
                "- new files: 3-\n",
                "Subsystems: a,(b\n"
            })
    void figures_areReadInTime(String unit) {
        String text = Pitches.withSection("Complexity", unit.repeat(SIZE / unit.length()));
        assertTimeoutPreemptively(LIMIT, () -> Pitches.check(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- (A) x\n",
                "**A. x**\n",
                "text\n",
                "- point\n",
                "Answer: A\n",
                "*recommends (A)*\n",
                "### Q2: x\n",
                "**A. ",
                "*x"
            })
    void forks_areReadInTime(String unit) {
        String text =
                Pitches.plain() + "\n## Design forks\n### Q1: x\n**A. y**\n- z\n" + unit.repeat(SIZE / unit.length());
        assertTimeoutPreemptively(LIMIT, () -> Pitches.check(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### If Q1=A\nSub-issue 1 x.\n",
                "### If Q1=",
                "**1A** x\n",
                "1. x\n",
                "Sub-issues 1-9, ",
                "a. ",
                "### If Q1=A\n1. x\n"
            })
    void proposals_areReadInTime(String unit) {
        String text = Pitches.plain() + "\n## Proposed sub-issues\n" + unit.repeat(SIZE / unit.length());
        assertTimeoutPreemptively(
                LIMIT,
                () -> Pitches.check(text)
                        .value()
                        .orElseThrow()
                        .proposedSubIssues()
                        .choose(Map.of(1, "B")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- id: a\n",
                "- id: a\n  title: x: y\n",
                "- a\n",
                "- [\n",
                "- ",
                "[",
                "  body: |\n",
                "#\n",
                "- id: a\n  title: t\n  body: |\n  ## x\n",
                "title: x\n",
                "- id: \"\n",
                "    x\n",
                "- &a *a\n",
                "- !!x y\n",
                "- id: a\n  id: a\n"
            })
    void block_isReadInTime(String unit) {
        String text = Pitches.withBlock(unit.repeat(SIZE / unit.length()) + "\n");
        assertTimeoutPreemptively(LIMIT, () -> Pitches.check(text));
    }

    @Test
    void longChainsAndWheels_areOrderedInTime() {
        int count = 5_000;
        String[] chain = new String[count];
        String[] wheel = new String[count];
        for (int i = 0; i < count; i++) {
            chain[i] = "e" + i + ":" + (i + 1 < count ? " e" + (i + 1) : "");
            wheel[i] = "e" + i + ": e" + (i + 1) % count;
        }
        assertTimeoutPreemptively(LIMIT, () -> {
            String text = Pitches.withBlock(FilerBlockTest.entries(chain));
            assertThat(Pitches.parse(text).filerBlock().orElseThrow().inDependencyOrder())
                    .hasSize(count);
            assertThat(Pitches.codes(Pitches.withBlock(FilerBlockTest.entries(wheel))))
                    .containsExactly("sprint.dependency-cycle");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- ",
                "<!-- decomposed-from: #1, sprint: a, id: b -->\n",
                "Decomposed from #1 ",
                "```\n",
                "<!--\n",
                "`"
            })
    void bodies_areReadAndRenderedInTime(String unit) {
        String body = "x" + unit.repeat(SIZE / unit.length());
        SubIssueMarker marker = new SubIssueMarker(1, "s", "a");
        assertTimeoutPreemptively(LIMIT, () -> {
            SubIssueMarker.parent(body);
            String rendered = SubIssue.of("a", "T", body).issueBody(marker, Map.of());
            assertThat(SubIssueMarker.find(rendered)).contains(marker);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPT\n", "REJECT: x\n", "Q1: A\n", "Q1: A x\nQ2: B\n", "> ", "("})
    void comments_areReadInTime(String unit) {
        String text = unit.repeat(SIZE / unit.length());
        assertTimeoutPreemptively(LIMIT, () -> DecisionReader.of(List.of("ada")).comment("ada", text));
    }
}

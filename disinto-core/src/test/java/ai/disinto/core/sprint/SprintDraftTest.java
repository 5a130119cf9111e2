package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.sprint.Recommendation.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SprintDraftTest {
    private static final VisionIssue VISION = new VisionIssue(91, "Work without a network");

    @Test
    void draft_isACompletePitch() {
        SprintDraft draft = full();
        assertThat(draft.pitch().render()).isEqualTo("""
                        # Sprint: Offline cache: trains + planes

                        ## Vision issues

                        - #91 — Work without a network

                        ## What this enables

                        People go on working.

                        ## What exists today

                        - a client

                        ## Complexity

                        - Files touched: ~3-4 (bin, lib)
                        - Estimated sub-issues: 2
                        - Gluecode vs greenfield: 60/40

                        ## Risks

                        - **Stale data** — old figures Mitigation: show the age
                        - **Size**

                        ## Cost — new infra to maintain

                        - one directory

                        ## Recommendation

                        Worth it. It is small.
                        """);
        assertThat(SprintPitch.check(draft.pitch().render(), draft.path()).diagnostics())
                .isEmpty();
    }

    @Test
    void draft_knowsWhereItBelongs() {
        SprintDraft draft = full();
        assertThat(draft.path()).isEqualTo("sprints/offline-cache-trains-planes.md");
        assertThat(draft.branch()).isEqualTo("architect/offline-cache-trains-planes");
        assertThat(draft.pullRequestTitle()).isEqualTo("architect: Offline cache: trains + planes");
        assertThat(draft).isEqualTo(full()).hasSameHashCodeAs(full()).hasToString("SprintDraft[" + draft.path() + "]");
    }

    @Test
    void values_areReadBack() {
        SprintPitch pitch = full().pitch();
        assertThat(pitch.visionIssues()).containsExactly(VISION);
        assertThat(pitch.complexity().files()).contains(new Estimate(3, 4, true, "bin, lib"));
        assertThat(pitch.complexity().subIssues()).contains(Estimate.of(2));
        assertThat(pitch.complexity().split()).contains(WorkSplit.of(60));
        assertThat(pitch.risks().get(0)).isEqualTo(new Risk("Stale data", "old figures", Optional.of("show the age")));
        assertThat(pitch.recommendation().orElseThrow().verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void nameAndVision_areEnough() {
        SprintPitch pitch =
                SprintDraft.builder("x", new VisionIssue(1, "")).build().pitch();
        assertThat(pitch.visionIssues()).containsExactly(new VisionIssue(1, ""));
        assertThat(pitch.sections()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\n# Sprint: y",
                "x\n\n## Sub-issues\n<!-- filer:begin -->\n- id: a\n<!-- filer:end -->",
                "<!--",
                "x -->",
                "```",
                "# x",
                "- #12 — x",
                "x\n===",
                "x\u2028## y",
                "\u0000\u001b[31m"
            })
    void foreignText_opensNothing(String text) {
        SprintPitch pitch = SprintDraft.builder("n " + text + ".", new VisionIssue(91, text))
                .enables(text)
                .existsToday(text)
                .complexity(new Estimate(1, 1, false, text), Estimate.of(1), WorkSplit.of(50))
                .risk(new Risk(text, text, Optional.of(text)))
                .cost(text)
                .recommendation(Verdict.DEFER, text)
                .build()
                .pitch();
        assertThat(pitch.sections()).hasSize(7);
        assertThat(pitch.visionIssues())
                .hasSize(1)
                .first()
                .extracting(VisionIssue::number)
                .isEqualTo(91);
        assertThat(pitch.filerBlock()).isEmpty();
        assertThat(pitch.name()).startsWith("n");
        assertThat(pitch.risks()).hasSize(1);
        assertThat(pitch.render()).doesNotContain("<!--", "\u0000", "\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "—", "\n", "x #", "漢字"})
    void name_thatMakesNoSlug_isRefused(String name) {
        assertThatThrownBy(() -> SprintDraft.builder(name, VISION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be that of a sprint");
    }

    @Test
    void slug_isShortAndPlain() {
        SprintDraft draft =
                SprintDraft.builder("../Ä " + "long ".repeat(40), VISION).build();
        assertThat(draft.path())
                .hasSizeLessThan(120)
                .startsWith("sprints/long-long-")
                .doesNotContain("..", "-.md");
    }

    private static SprintDraft full() {
        return SprintDraft.builder("Offline cache: trains + planes", VISION)
                .enables("People go on working.")
                .existsToday("- a client")
                .complexity(new Estimate(3, 4, true, "bin, lib"), Estimate.of(2), WorkSplit.of(60))
                .risk(new Risk("Stale data", "old figures", Optional.of("show the age")))
                .risk(new Risk("Size", "", Optional.empty()))
                .cost("one directory")
                .recommendation(Verdict.GO, "It is small.")
                .build();
    }
}

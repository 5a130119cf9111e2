package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.sprint.Recommendation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Worth it. Small.                  | GO
            **Worth it.** Small.              | GO
            Worth it, but settle the fork.    | GO
            Go ahead.                         | GO
            Not worth it.                     | NO_GO
            Reject.                           | NO_GO
            **Defer** until later.            | DEFER
            Hard to say.                      | UNCLEAR
            """)
    void verdict_isTheFirstSentence(String text, Verdict verdict) {
        assertThat(read(text).verdict()).isEqualTo(verdict);
    }

    @Test
    void conditions_areSentencesThatTieTheAdvice() {
        Recommendation recommendation = read("""
                **Worth it — but scope tightly to one case.** It is small (e.g. 3 files. Or 4).
                The fork must be resolved first. Version 1.2 is there.

                Defer only if the team waits. Nothing else.
                Defer: the big one.
                """);
        assertThat(recommendation.conditions())
                .containsExactly(
                        "Worth it — but scope tightly to one case.",
                        "The fork must be resolved first.",
                        "Defer only if the team waits.",
                        "Defer: the big one.");
    }

    @Test
    void update_addsItsConditions_andKeepsTheVerdict() {
        String text = Pitches.plain() + "\n## Updated recommendation\nStands.\n\n- **Sequence the two**: A, then B.\n";
        Recommendation recommendation = Pitches.parse(text).recommendation().orElseThrow();
        assertThat(recommendation.verdict()).isEqualTo(Verdict.GO);
        assertThat(recommendation.conditions()).containsExactly("Sequence the two: A, then B.");
        assertThat(recommendation.text()).startsWith("Worth it.").contains("Stands.");
    }

    @Test
    void unclearVerdict_isReported() {
        assertThat(Pitches.codes(Pitches.withSection("Recommendation", "Hard to say.")))
                .containsExactly("sprint.unclear-verdict");
        assertThat(Pitches.codes(Pitches.withSection("Recommendation", ""))).containsExactly("sprint.unclear-verdict");
    }

    @Test
    void pitchWithoutTheSection_hasNone() {
        String text = Pitches.plain().replace("## Recommendation", "## Advice");
        assertThat(Pitches.parse(text).recommendation()).isEmpty();
        assertThat(Pitches.codes(text)).containsExactly("sprint.missing-section");
    }

    private static Recommendation read(String text) {
        return Pitches.parse(Pitches.withSection("Recommendation", text))
                .recommendation()
                .orElseThrow();
    }
}

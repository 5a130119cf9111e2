package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.sprint.DecisionReader.ReviewVerdict;
import ai.disinto.core.sprint.SprintDecision.Accepted;
import ai.disinto.core.sprint.SprintDecision.Answered;
import ai.disinto.core.sprint.SprintDecision.Rejected;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionReaderTest {
    private static final DecisionReader READER = DecisionReader.of(List.of("Ada", "grace"));
    private static final String FOOTER = "Reply `ACCEPT` or `REJECT: <reason>`.\n\nACCEPT\n\nREJECT: <reason>";

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPT", "accept", "**ACCEPT**", "ACCEPT.", " ACCEPT \n", "Nice.\n\nACCEPT\n", "ACCEPT:"})
    void accept_isALineOfItsOwn(String text) {
        assertThat(READER.comment("ada", text)).containsExactly(new Accepted("ada"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I accept the risk",
                "> ACCEPT",
                "```\nACCEPT\n```",
                "<!-- ACCEPT -->",
                "ACCEPTABLE",
                "do not ACCEPT",
                "ACCEPT or not?",
                "",
                "REJECTED: no"
            })
    void otherText_decidesNothing(String text) {
        assertThat(READER.comment("ada", text)).isEmpty();
    }

    @Test
    void rejection_hasItsReason() {
        assertThat(READER.comment("grace", "REJECT: too large")).containsExactly(new Rejected("grace", "too large"));
        assertThat(READER.comment("grace", "Hm.\nREJECT: too large\n\nand too late\n"))
                .containsExactly(new Rejected("grace", "too large\nand too late"));
        assertThat(READER.comment("grace", "REJECT")).containsExactly(new Rejected("grace", ""));
    }

    @Test
    void whoIsNotOnTheList_decidesNothing() {
        assertThat(READER.comment("mallory", "ACCEPT")).isEmpty();
        assertThat(READER.review("mallory", ReviewVerdict.APPROVED, "")).isEmpty();
        assertThat(READER.comment("architect-bot", FOOTER)).isEmpty();
    }

    @Test
    void names_areComparedWithoutLetterCase() {
        assertThat(READER.comment("ADA", "ACCEPT")).containsExactly(new Accepted("ADA"));
    }

    @Test
    void textThatSaysBoth_decidesNothing() {
        assertThat(READER.comment("ada", FOOTER)).isEmpty();
        assertThat(READER.comment("ada", "REJECT: no\nACCEPT")).isEmpty();
        assertThat(READER.comment("ada", "Q1: A\nQ1: B")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q1: A                | A | ''
            Q1=A                 | A | ''
            Q1: (A) it is fast   | A | it is fast
            - Q1: A, it is fast  | A | it is fast
            Fork 1: A — fast     | A | fast
            **Q1: A**            | A | ''
            """)
    void answers_nameForkAndOption(String text, String option, String reason) {
        assertThat(READER.comment("ada", text))
                .containsExactly(new Answered("ada", Map.of(1, new ForkChoice(option, reason))));
    }

    @Test
    void severalForks_areAnsweredInOneComment() {
        assertThat(READER.comment("ada", "Q1: A\nQ2: B because\n> Q3: C\nQ2: B"))
                .containsExactly(
                        new Answered("ada", Map.of(1, new ForkChoice("A", ""), 2, new ForkChoice("B", "because"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q1: All of them", "Q1: a", "Q: A", "Q0: A", "Q1 A", "Q1: (A", "Q1: A'"})
    void otherAnswers_areNone(String text) {
        assertThat(READER.comment("ada", text)).isEmpty();
    }

    @Test
    void acceptance_andAnswers_mayStandInOneText() {
        Answered answered = new Answered("ada", Map.of(1, new ForkChoice("A", "")));
        assertThat(READER.comment("ada", "ACCEPT\n\nQ1: A")).containsExactly(new Accepted("ada"), answered);
        assertThat(READER.comment("ada", "Q1: A\n\nACCEPT")).containsExactly(new Accepted("ada"), answered);
        assertThat(READER.review("ada", ReviewVerdict.APPROVED, "Q1: A"))
                .containsExactly(new Accepted("ada"), answered);
        assertThat(READER.review("ada", ReviewVerdict.APPROVED, "ACCEPT")).containsExactly(new Accepted("ada"));
        assertThat(READER.review("ada", ReviewVerdict.CHANGES_REQUESTED, "Q1: A"))
                .isEmpty();
    }

    @Test
    void reviews_decideByTheirVerdict() {
        assertThat(READER.review("ada", ReviewVerdict.APPROVED, "fine")).containsExactly(new Accepted("ada"));
        assertThat(READER.review("ada", ReviewVerdict.CHANGES_REQUESTED, "too large "))
                .containsExactly(new Rejected("ada", "too large"));
        assertThat(READER.review("ada", ReviewVerdict.CHANGES_REQUESTED, "REJECT: no"))
                .containsExactly(new Rejected("ada", "no"));
        assertThat(READER.review("ada", ReviewVerdict.COMMENTED, "ACCEPT")).containsExactly(new Accepted("ada"));
        assertThat(READER.review("ada", ReviewVerdict.COMMENTED, "fine")).isEmpty();
    }

    @Test
    void reviewWhoseTextSaysOtherwise_decidesNothing() {
        assertThat(READER.review("ada", ReviewVerdict.APPROVED, "REJECT: no")).isEmpty();
        assertThat(READER.review("ada", ReviewVerdict.CHANGES_REQUESTED, "ACCEPT"))
                .isEmpty();
    }

    @Test
    void readers_areEqualByTheirDeciders() {
        assertThat(READER).isEqualTo(DecisionReader.of(List.of("GRACE", "ada"))).hasSameHashCodeAs(READER);
        assertThat(READER).hasToString("DecisionReader[2 deciders]").isNotEqualTo(DecisionReader.of(List.of()));
    }
}

package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignForkTest {
    private static final String FORM_A = """
            Two decisions.

            ### Fork 1 (Critical): Where entries go

            The store needs a place,
            and a size.

            **A. Disk**
            Survives restarts.
            Needs a folder.
            - Simple
            - Slow on
            old disks

            **B. Memory**
            Fast.

            ---

            ### Fork 2 (Secondary): How long

            **A. An hour**

            ---
            """;

    @Test
    void formA_isRead() {
        List<DesignFork> forks = forks(FORM_A);
        assertThat(forks).extracting(DesignFork::label).containsExactly("Fork 1", "Fork 2");
        DesignFork first = forks.get(0);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.topic()).isEqualTo("Where entries go");
        assertThat(first.priority()).contains("Critical");
        assertThat(first.context()).isEqualTo("The store needs a place, and a size.");
        assertThat(first.options())
                .containsExactly(
                        new ForkOption(
                                "A",
                                "Disk",
                                "Survives restarts. Needs a folder.",
                                List.of("Simple", "Slow on old disks")),
                        new ForkOption("B", "Memory", "Fast.", List.of()));
        assertThat(first.recommendation()).isEmpty();
        assertThat(forks.get(1).options()).containsExactly(new ForkOption("A", "An hour", "", List.of()));
    }

    @Test
    void formB_isRead() {
        List<DesignFork> forks = Pitches.parse(Pitches.withForks()).forks();
        DesignFork first = forks.get(0);
        assertThat(first.label()).isEqualTo("Q1");
        assertThat(first.topic()).isEqualTo("Where does the cache live?");
        assertThat(first.context()).isEqualTo("both stores exist already.");
        assertThat(first.option("B")).contains(new ForkOption("B", "Memory", "faster.", List.of()));
        assertThat(first.option("C")).isEmpty();
        assertThat(first.recommendation()).contains(new ForkChoice("A", "restarts are frequent."));
        assertThat(forks.get(1).options())
                .containsExactly(
                        new ForkOption("A", "An hour", "good enough.", List.of()),
                        new ForkOption("B", "A day", "fewer requests.", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *Architect recommends (B): it is fast.*   | B | it is fast.
            _Recommended: (A), restarts are frequent_ | A | restarts are frequent
            *Recommendation: (A)*                     | A | ''
            """)
    void recommendation_isAnItalicLine(String line, String option, String reason) {
        assertThat(fork(line).recommendation()).contains(new ForkChoice(option, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"we recommend (A)", "*recommended: disk*", "*see (A)*", "**recommends (A)** x"})
    void otherLines_recommendNothing(String line) {
        assertThat(fork(line).recommendation()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            **Answer: (B)** — it is fast | B | it is fast
            Answer: B                    | B | ''
            **Answer:** (B): fast        | B | fast
            **Decision: B**              | B | ''
            """)
    void answer_isALineOfItsOwn(String line, String option, String reason) {
        assertThat(fork(line).answer()).contains(new ForkChoice(option, reason));
        assertThat(fork(line).options()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Answer B", "The answer: B", "Answer: Both", "Answer: b", "<!-- Answer: B -->", "    Answers: B"
            })
    void otherLines_answerNothing(String line) {
        assertThat(fork(line).answer()).isEmpty();
    }

    @Test
    void answersThatContradict_areAnError() {
        assertThat(Pitches.found(text("Answer: A\n\nAnswer: B"))).containsExactly("33:1 sprint.answered-twice");
    }

    @Test
    void optionsThatAreNotListed_areErrors() {
        assertThat(Pitches.codes(text("Answer: C"))).containsExactly("sprint.unknown-option");
        assertThat(Pitches.codes(text("*recommended: (D)*"))).containsExactly("sprint.unknown-option");
    }

    @Test
    void forkWithoutOptions_isReported() {
        assertThat(Pitches.codes(Pitches.plain() + "\n## Design forks\n### Q1: what?\nNobody knows.\n"))
                .containsExactly("sprint.no-options");
    }

    @Test
    void forksOfTheSameNumber_areAnError() {
        String twice = Pitches.withForks().replace("### Q2", "### Fork 1");
        assertThat(Pitches.codes(twice)).containsExactly("sprint.duplicate-fork");
    }

    @Test
    void otherHeadings_areNoForks() {
        assertThat(forks("### Quality: high\n- (A) x\n### Forks\n- (A) x\n### Q: none\n- (A) x\n"))
                .isEmpty();
    }

    @Test
    void code_isNoOption() {
        assertThat(fork("```\n- (C) no\n```").options()).hasSize(2);
    }

    @Test
    void letters_areCapitals() {
        assertThatThrownBy(() -> new ForkChoice("a", "")).hasMessageContaining("\"a\"");
        assertThatThrownBy(() -> new ForkOption("AB", "", "", List.of())).hasMessageContaining("\"AB\"");
        assertThat(new ForkChoice("Z", "")).isEqualTo(new ForkChoice("Z", ""));
    }

    @Test
    void forks_areValues() {
        DesignFork fork = fork("Answer: B");
        assertThat(fork).isEqualTo(fork("Answer: B")).hasSameHashCodeAs(fork("Answer: B"));
        assertThat(fork).isNotEqualTo(fork("Answer: A"));
        assertThat(fork).hasToString("Q1: what? = B");
        assertThat(fork("x").priority()).isEqualTo(Optional.empty());
    }

    private static String text(String line) {
        return Pitches.plain() + "\n## Design forks\n### Q1: what?\n- **(A) one**: x\n- **(B) two**: y\n\n" + line
                + "\n";
    }

    private static DesignFork fork(String line) {
        return Pitches.check(text(line)).value().orElseThrow().forks().get(0);
    }

    private static List<DesignFork> forks(String section) {
        return Pitches.parse(Pitches.plain() + "\n## Design forks\n" + section).forks();
    }
}

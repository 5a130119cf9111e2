package ai.disinto.core.formula;

import static ai.disinto.core.formula.Formulas.check;
import static ai.disinto.core.formula.Formulas.found;
import static ai.disinto.core.formula.Formulas.read;
import static ai.disinto.core.formula.Formulas.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepGraphTest {
    private static final String DIAMOND = step("a")
            + step("c", "needs = [\"a\"]")
            + step("b", "needs = [\"a\"]")
            + step("d", "needs = [\"b\", \"c\"]")
            + step("e");

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }

    @Test
    void order_breaksTiesByTheFile() {
        assertThat(read(DIAMOND).graph()).hasToString("[a, c, b, d, e]");
    }

    @Test
    void order_putsANeededStepFirst_wereverItStands() {
        StepGraph graph =
                read(step("a", "needs = [\"c\"]"), step("b"), step("c")).graph();
        assertThat(ids(graph.order())).containsExactly("b", "c", "a");
    }

    @Test
    void levels_holdWhatCanRunAtTheSameTime() {
        assertThat(read(DIAMOND).graph().levels())
                .extracting(StepGraphTest::ids)
                .containsExactly(List.of("a", "e"), List.of("c", "b"), List.of("d"));
    }

    @Test
    void prerequisites_areTransitive() {
        StepGraph graph = read(DIAMOND).graph();
        assertThat(ids(graph.prerequisites("d"))).containsExactly("a", "c", "b");
        assertThat(ids(graph.needs("d"))).containsExactly("c", "b");
        assertThat(graph.prerequisites("e")).isEmpty();
        assertThatThrownBy(() -> graph.needs("x")).hasMessageContaining("there is no step \"x\"");
    }

    @Test
    void sequentialView_letsAStepWithoutNeedsFollowTheOneBefore() {
        StepGraph graph =
                read(step("a"), step("b"), step("c", "needs = []"), step("d")).graph();
        assertThat(graph.levels()).hasSize(1);
        assertThat(graph.sequential().levels())
                .extracting(StepGraphTest::ids)
                .containsExactly(List.of("a", "c"), List.of("b", "d"));
        assertThat(ids(graph.sequential().needs("d"))).containsExactly("c");
    }

    @Test
    void sequentialView_ofForwardNeeds_hasNoCycle() {
        StepGraph graph =
                read(step("a", "needs = [\"b\"]"), step("b"), step("c")).graph().sequential();
        assertThat(ids(graph.order())).containsExactly("b", "a", "c");
        assertThat(ids(graph.prerequisites("c"))).containsExactly("b", "a");
        assertThat(graph.prerequisites("b")).isEmpty();
    }

    @Test
    void brokenNeeds_areReportedWhereTheyStand() {
        assertThat(found(step("a", "needs = [\"ghost\", \"a\"]"), step("b", "needs = [\"a\", \"a\"]"), step("a")))
                .containsExactly(
                        "8:10 formula.dangling-need",
                        "8:19 formula.self-need",
                        "13:15 formula.repeated-need",
                        "15:1 formula.duplicate-step");
    }

    @Test
    void danglingNeed_namesTheSteps() {
        Diagnostic diagnostic =
                check(step("a", "needs = [\"ghost\"]")).diagnostics().get(0);
        assertThat(diagnostic.message()).isEqualTo("\"ghost\" in needs of the step \"a\" is the id of no step");
        assertThat(diagnostic.hint()).isEqualTo("the steps are a");
    }

    @Test
    void cycle_isNamedWithItsPath_withoutTheStepsThatLeadToIt() {
        assertThat(check(
                                step("in", "needs = [\"a\"]"),
                                step("a", "needs = [\"c\"]"),
                                step("b", "needs = [\"a\"]"),
                                step("c", "needs = [\"out\", \"b\"]"),
                                step("out"))
                        .errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo("formula.need-cycle");
                    assertThat(error.message()).isEqualTo("the steps need each other: a → c → b → a");
                    assertThat(error.line()).isEqualTo(13);
                    assertThat(error.column()).isEqualTo(10);
                });
    }

    @Test
    void everyCycle_isReported() {
        assertThat(check(
                                step("a", "needs = [\"b\"]"),
                                step("b", "needs = [\"a\", \"c\"]"),
                                step("c", "needs = [\"d\"]"),
                                step("d", "needs = [\"c\"]"))
                        .errors())
                .extracting(Diagnostic::message)
                .containsExactly("the steps need each other: a → b → a", "the steps need each other: c → d → c");
    }

    @Test
    void forwardNeed_isLegalAndDoubtful() {
        assertThat(found(step("a", "needs = [\"b\"]"), step("b"))).containsExactly("8:10 formula.forward-need");
    }

    @Test
    void badStepIds_areRefused() {
        assertThat(found(step("a b"), step("A"), step("-x"), step(" ")))
                .allMatch(each -> each.contains("formula.bad-step-id") || each.endsWith("toml.blank-value"));
        assertThat(found(step("research_pitch"), step("2-go"))).isEmpty();
    }

    @Test
    void equality_isOfStepsAndNeeds() {
        assertThat(read(DIAMOND).graph())
                .isEqualTo(read(DIAMOND).graph())
                .hasSameHashCodeAs(read(DIAMOND).graph());
        assertThat(read(DIAMOND).graph().sequential())
                .isNotEqualTo(read(DIAMOND).graph());
    }
}

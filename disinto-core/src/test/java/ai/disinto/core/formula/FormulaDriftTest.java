package ai.disinto.core.formula;

import static ai.disinto.core.formula.Formulas.HEAD;
import static ai.disinto.core.formula.Formulas.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaDriftTest {
    private static final String FACTORY = HEAD + "model = \"opus\"\n" + step("a") + step("b", "needs = [\"a\"]");

    private static FormulaDrift drift(String hired) {
        return FormulaDrift.between(Formula.parse(FACTORY, "factory.txt"), Formula.parse(hired, "formula.toml"));
    }

    @Test
    void sameText_isIdentical_underAnotherName() {
        assertThat(drift(FACTORY).isIdentical()).isTrue();
        assertThat(drift(FACTORY)).hasToString("identical");
        assertThat(drift(FACTORY).factoryHash()).isEqualTo(drift(FACTORY).hiredHash());
    }

    @Test
    void layoutCommentsAndQuoting_doNotCount() {
        FormulaDrift drift = drift("# mine\n" + FACTORY.replace(" = ", "=").replace("'''D'''", "\"D\""));
        assertThat(drift.isIdentical()).isFalse();
        assertThat(drift.isEquivalent()).isTrue();
        assertThat(drift).hasToString("equivalent: only layout or comments differ");
    }

    @Test
    void changes_areNamedByKey() {
        String hired = HEAD.replace("version = 1", "version = 2") + "x = 1\n[vars.v]\ndefault = \"\"\n"
                + step("a").replace("D", "{{v}}") + step("c", "needs = [\"a\"]");
        assertThat(drift(hired)).hasToString("""
                        version: differs
                        model: only in the factory
                        steps: differs
                        steps.a.description: differs
                        steps.b.title: only in the factory
                        steps.b.description: only in the factory
                        steps.b.needs: only in the factory
                        vars.v.description: only in the profile
                        vars.v.required: only in the profile
                        vars.v.default: only in the profile
                        steps.c.title: only in the profile
                        steps.c.description: only in the profile
                        steps.c.needs: only in the profile
                        x: only in the profile""");
    }

    @Test
    void change_holdsBothSides() {
        assertThat(drift(FACTORY.replace("opus", "sonnet")).changes())
                .containsExactly(new FormulaDrift.Change("model", Optional.of("opus"), Optional.of("sonnet")));
        assertThatThrownBy(() -> new FormulaDrift.Change("model", Optional.empty(), Optional.empty()))
                .hasMessage("factory and hired say the same about model");
    }

    @Test
    void movedStep_changesTheOrderAlone() {
        assertThat(drift(HEAD + "model = \"opus\"\n" + step("b", "needs = [\"a\"]") + step("a"))
                        .changes())
                .extracting(FormulaDrift.Change::key)
                .containsExactly("steps");
    }

    @Test
    void needsOfNothing_andNoNeedsAtAll_differ_sinceOnlyTheLatterFollowTheStepBefore() {
        assertThat(drift(FACTORY.replace("needs = [\"a\"]", "needs = []")).changes())
                .containsExactly(new FormulaDrift.Change("steps.b.needs", Optional.of("[\"a\"]"), Optional.of("[]")));
        assertThat(drift(FACTORY.replace("needs = [\"a\"]", ""))).hasToString("steps.b.needs: only in the factory");
        Formula silent = Formula.parse(HEAD + step("a") + step("b"), "factory.txt");
        Formula free = Formula.parse(HEAD + step("a") + step("b", "needs = []"), "formula.toml");
        assertThat(FormulaDrift.between(silent, free)).hasToString("steps.b.needs: only in the profile");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tools = [\"a, b\"]   | tools = [\"a\", \"b\"]",
                "own = 1             | own = \"1\"",
                "own = [\"a, b\"]     | own = [\"a\", \"b\"]",
                "own = { a = \"1\" }  | own = { a = 1 }",
                "own = \"x\\\" = y\"    | own = \"x\\\\\\\" = y\"",
            })
    void valuesThatLookAlike_differ(String factory, String hired) {
        FormulaDrift drift = FormulaDrift.between(
                Formula.parse(HEAD + factory + "\n" + step("a"), "factory.txt"),
                Formula.parse(HEAD + hired + "\n" + step("a"), "formula.toml"));
        assertThat(drift.changes()).hasSize(1);
    }

    @Test
    void orderOfKeysInATable_doesNotCount() {
        FormulaDrift drift = FormulaDrift.between(
                Formula.parse(HEAD + "own = { a = 1, b = 2 }\n" + step("a"), "factory.txt"),
                Formula.parse(HEAD + "own = { b = 2, a = 1 }\n" + step("a"), "formula.toml"));
        assertThat(drift.isEquivalent()).isTrue();
    }
}

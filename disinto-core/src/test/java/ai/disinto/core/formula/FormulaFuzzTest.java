package ai.disinto.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Whatever the text is: no exception, and a formula only without errors. */
class FormulaFuzzTest {
    @FuzzTest
    void anyText_isReadOrReported(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Parsed<Formula> parsed = Formula.check(text, "formula.toml");
        assertThat(parsed.value().isPresent()).isEqualTo(parsed.isValid());
        Formula.recover(SourceText.of(text, "formula.toml")).value().ifPresent(FormulaFuzzTest::use);
    }

    private static void use(Formula formula) {
        formula.lint();
        formula.graph().sequential().levels();
        assertThat(FormulaDrift.between(formula, formula).isIdentical()).isTrue();
        Map<String, String> values = new HashMap<>();
        formula.variables().stream().filter(Variable::isRequired).forEach(each -> values.put(each.name(), "a'b"));
        formula.bind(values)
                .value()
                .ifPresent(bindings -> formula.steps().forEach(step -> {
                    bindings.plain(step.description().decoded());
                    bindings.shell(step.description().raw());
                }));
    }
}

package ai.disinto.core.formula;

import static ai.disinto.core.formula.Formulas.FILE;
import static ai.disinto.core.formula.Formulas.HEAD;
import static ai.disinto.core.formula.Formulas.codes;
import static ai.disinto.core.formula.Formulas.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaRecoveryTest {
    private static Parsed<Formula> recover(String description, String... more) {
        String text = HEAD + "[[steps]]\nid = \"a\"\ntitle = \"T\"\ndescription = \"\"\"" + description + "\"\"\"\n"
                + String.join("", more);
        return Formula.recover(SourceText.of(text, FILE));
    }

    @Test
    void invalidEscapes_areReadAsIfDoubled_flaggedAndListed() {
        Parsed<Formula> parsed = recover("grep '\\(a\\|b\\)' \\\"x\\\" \\\n  y");
        assertThat(codes(parsed))
                .containsExactly(
                        "7:24 formula.recovered-escape",
                        "7:27 formula.recovered-escape",
                        "7:30 formula.recovered-escape");
        Formula formula = parsed.orElseThrow();
        assertThat(formula.steps().get(0).description().decoded()).isEqualTo("grep '\\(a\\|b\\)' \"x\" y");
        assertThat(formula.edits())
                .extracting(EscapeEdit::path, EscapeEdit::written, EscapeEdit::replacement)
                .containsExactly(
                        tuple("steps[0].description", "\\(", "\\\\("),
                        tuple("steps[0].description", "\\|", "\\\\|"),
                        tuple("steps[0].description", "\\)", "\\\\)"));
        assertThat(formula).asString().contains("recovered with 3 edits");
    }

    @Test
    void textAndHash_stayTheOriginal() {
        Formula formula = recover("\\(").orElseThrow();
        assertThat(formula.source().text()).contains("\"\"\"\\(\"\"\"");
        assertThat(formula.steps().get(0).description().raw()).isEqualTo("\\(");
        assertThat(formula.contentHash()).hasSize(64);
    }

    @Test
    void strictReading_hasNoFormula() {
        String text = recover("\\(").orElseThrow().source().text();
        assertThat(Formula.check(text, FILE).value()).isEmpty();
    }

    @Test
    void validFormula_isItself_withoutEdits() {
        String text = HEAD + step("a");
        Parsed<Formula> parsed = Formula.recover(SourceText.of(text, FILE));
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.value()).contains(Formula.parse(text, FILE));
        assertThat(parsed.orElseThrow().edits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u12 \\(", "\\UFFFFFFFF", "\\x41 \\(", "\\e[0m \\("})
    void escapesInDoubt_areNotForgiven(String description) {
        Parsed<Formula> parsed = recover(description);
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.diagnostics())
                .noneMatch(diagnostic -> diagnostic.code().startsWith("formula."));
    }

    @Test
    void otherErrors_areNotForgiven() {
        Parsed<Formula> parsed = recover("\\(", "needs = [\"ghost\"]\n");
        assertThat(parsed.value()).isEmpty();
        assertThat(codes(parsed)).containsExactly("7:18 toml.invalid-escape", "8:10 formula.dangling-need");
    }

    @Test
    void moreEscapesThanAreListed_areStillForgiven() {
        SourceText source = recover("\\(".repeat(9)).orElseThrow().source();
        Parsed<Formula> parsed =
                Formula.recover(source.withLimits(DocumentLimits.defaults().withMaxDiagnostics(3)));
        assertThat(parsed.diagnostics()).hasSize(4);
        assertThat(parsed.orElseThrow().edits()).hasSize(9);
    }

    @Test
    void syntaxErrorBesideInvalidEscapes_isReportedWithThem() {
        Parsed<Formula> parsed = recover("\\(", "needs = [\n");
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.errors()).extracting(Diagnostic::code).contains("toml.invalid-escape", "toml.syntax");
    }

    @Test
    void recoveredEscape_isShownAtItsPlace() {
        String printed =
                DiagnosticPrinter.plain().printAll(recover("\n\u202e \\(").diagnostics());
        assertThat(printed).contains("   8 | \\u202e \\(\"\"\"\n     |        ^");
    }

    @Test
    void otherStringsAndComments_areNotTouched() {
        Parsed<Formula> parsed = recover("\\(", "own = '''\\(''' # \\( \"\\(\"\n");
        assertThat(parsed.orElseThrow().edits()).hasSize(1);
        assertThat(parsed.orElseThrow().otherKeys()).containsEntry("steps[0].own", "\\(");
    }
}

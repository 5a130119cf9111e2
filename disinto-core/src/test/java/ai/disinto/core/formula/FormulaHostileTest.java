package ai.disinto.core.formula;

import static ai.disinto.core.formula.Formulas.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.DocumentLimits;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to be slow. The time is far above what they take, and far below what a quadratic reader would need. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("proof")
class FormulaHostileTest {
    private static final int SIZE = 200_000;
    private static final String STEP = HEAD + "[[steps]]\nid = \"a\"\ntitle = \"T\"\n";

    static Stream<Named<Supplier<String>>> texts() {
        return Stream.of(
                Named.of("escapes", () -> HEAD + "x = \"\"\"" + "\\(".repeat(SIZE / 2) + "\"\"\"\n"),
                Named.of("hopeless escapes", () -> HEAD + "x = \"\\u12\"\n".repeat(SIZE / 11)),
                Named.of("escapes behind wide characters", () -> HEAD + "x = \"" + "😀\\q".repeat(SIZE / 4) + "\"\n"),
                Named.of("blank lines", () -> HEAD + "\n".repeat(SIZE)),
                Named.of("comments", () -> HEAD + "# c\r\n".repeat(SIZE / 5)),
                Named.of("blank lines in an array", () -> HEAD + "tools = [" + "\n".repeat(SIZE) + "]\n"),
                Named.of("bad numbers", () -> HEAD + "x = 1_\n".repeat(SIZE / 7)),
                Named.of("control characters", () -> HEAD + "x = \"\u0001\"\n".repeat(SIZE / 8)),
                Named.of("open strings", () -> HEAD + "x = \"\n".repeat(SIZE / 6)),
                Named.of("braces", () -> STEP + "description = '" + "{".repeat(SIZE) + "'\n"),
                Named.of("placeholders", () -> STEP + "description = '" + "{{a}}".repeat(SIZE / 5) + "'\n"),
                Named.of("needs", () -> STEP + "description = 'd'\nneeds = [" + "\"b\",".repeat(SIZE / 4) + "]\n"),
                Named.of("a ring of steps", FormulaHostileTest::ring));
    }

    private static String ring() {
        StringBuilder text = new StringBuilder(HEAD);
        int steps = SIZE / 70;
        for (int i = 0; i < steps; i++) {
            text.append("[[steps]]\nid = \"s").append(i).append("\"\ntitle = \"T\"\ndescription = \"D\"\nneeds = [\"s");
            text.append((i + 1) % steps).append("\"]\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hostileText_isReadInTime(Supplier<String> text) {
        assertThat(Formula.check(text.get(), "x").diagnostics().size())
                .isLessThanOrEqualTo(DocumentLimits.defaults().maxDiagnostics() + 1);
    }

    @Test
    void hostileScript_isQuotedInTime() {
        Formula formula =
                Formulas.read("[vars.x]\nrequired = true\n", Formulas.step("a").replace("D", "{{x}}"));
        Bindings bindings = formula.bind(Map.of("x", "a b")).orElseThrow();
        for (String part :
                new String[] {"(", "$(", "\"$(", "{{x}}", "cat <<E\n", "`", "${", "[[ ", "\\", "{{", "$((", "({{x}}"}) {
            assertThat(bindings.shell(part.repeat(SIZE / 10)).diagnostics().size())
                    .isLessThan(300);
        }
    }

    @Test
    void hostileLint_isBounded() {
        Formula formula =
                Formula.parse(STEP + "description = \"\"\"\nprintf " + "\\n".repeat(SIZE / 2) + "\"\"\"\n", "x");
        assertThat(formula.lint()).hasSize(201);
    }
}

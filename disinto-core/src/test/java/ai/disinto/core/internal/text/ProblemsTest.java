package ai.disinto.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.SourceText;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void emptyText_isAProblemOfItsOwn() {
        assertThat(Problems.of(SourceText.of(" \n\t", "a.md")).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("document.empty");
    }

    @Test
    void oversizedText_isRefusedWithoutBeingCutIntoLines() {
        SourceText source = SourceText.of("12345", "a.md")
                .withLimits(DocumentLimits.defaults().withMaxSize(4));
        Problems problems = Problems.of(source);
        assertThat(problems.diagnostics()).extracting(Diagnostic::code).containsExactly("document.too-large");
        assertThat(problems.lines().count()).isZero();
    }

    @Test
    void problems_areListedInTheOrderOfTheDocument_upToTheLimit() {
        SourceText source = SourceText.of("a\nb\nc\n", "a.md")
                .withLimits(DocumentLimits.defaults().withMaxDiagnostics(2));
        Problems problems = Problems.of(source);
        for (int offset : new int[] {4, 0, 2}) {
            problems.warning("a.b", problems.lines().location(offset), "m", "h");
        }
        assertThat(problems.diagnostics()).extracting(Diagnostic::line).containsExactly(1, 3, 1);
        assertThat(problems.diagnostics().get(2).code()).isEqualTo("document.more-problems");
        assertThat(problems.hasErrors()).isFalse();
    }

    @Test
    void excerpt_isTheLineOfTheProblem() {
        Problems problems = Problems.of(SourceText.of("a\nbcd\n", "a.md"));
        problems.error("a.b", problems.lines().location(1, 2), "m", "h");
        assertThat(problems.diagnostics().get(0).excerpt()).isEqualTo("bcd");
        assertThat(problems.diagnostics().get(0).column()).isEqualTo(3);
    }
}

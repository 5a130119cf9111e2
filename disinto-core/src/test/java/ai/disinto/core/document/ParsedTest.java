package ai.disinto.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedTest {
    private static final SourceLocation START = SourceLocation.startOf("a.md");
    private static final Diagnostic ERROR = Diagnostic.error("a.error", START, "wrong", "mend it");
    private static final Diagnostic WARNING = Diagnostic.warning("a.warning", START, "doubtful", "look at it");

    @Test
    void warnings_doNotMakeADocumentInvalid() {
        Parsed<String> parsed = Parsed.of("a.md", "value", List.of(WARNING));
        assertThat(parsed.isValid()).isTrue();
        assertThat(parsed.orElseThrow()).isEqualTo("value");
        assertThat(parsed.errors()).isEmpty();
    }

    @Test
    void valueWithErrors_isShownButNotHandedOver() {
        Parsed<String> parsed = Parsed.of("a.md", "value", List.of(WARNING, ERROR));
        assertThat(parsed.value()).contains("value");
        assertThatThrownBy(parsed::orElseThrow)
                .isInstanceOfSatisfying(InvalidDocumentException.class, thrown -> {
                    assertThat(thrown.source()).isEqualTo("a.md");
                    assertThat(thrown.diagnostics()).containsExactly(WARNING, ERROR);
                })
                .hasMessageContainingAll("a.md has 1 error", "wrong", "mend it");
    }

    @Test
    void failureWithoutAnError_isRefused() {
        assertThatThrownBy(() -> Parsed.failed("a.md", List.of(WARNING))).hasMessage("no value and no error for a.md");
    }

    @Test
    void flatMap_keepsTheDiagnosticsOfBothSteps() {
        Parsed<Integer> parsed = Parsed.of("a.md", "value", List.of(WARNING))
                .flatMap(value -> Parsed.of("a.md", value.length(), List.of(ERROR)));
        assertThat(parsed.value()).contains(5);
        assertThat(parsed.diagnostics()).containsExactly(WARNING, ERROR);
    }

    @Test
    void flatMap_withoutAValue_doesNotGoOn() {
        Parsed<Integer> parsed = Parsed.<String>failed("a.md", List.of(ERROR)).flatMap(value -> {
            throw new AssertionError("not reached");
        });
        assertThat(parsed.diagnostics()).containsExactly(ERROR);
    }

    @Test
    void exception_showsTheFirstErrorsAndCountsTheRest() {
        List<Diagnostic> many = Collections.nCopies(8, ERROR);
        assertThat(new InvalidDocumentException("a.md", many)).hasMessageContainingAll("8 errors", "… and 3 more");
    }

    @Test
    void locations_sortByPlace() {
        assertThat(new SourceLocation("a", 2, 1)).isLessThan(new SourceLocation("a", 10, 1));
        assertThatThrownBy(() -> new SourceLocation("a", 0, 1)).hasMessage("line and column count from 1, got 0:1");
    }
}

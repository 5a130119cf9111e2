package ai.disinto.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.formula.Formula;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
    private final DiagnosticPrinter printer = DiagnosticPrinter.plain();

    private static Diagnostic at(int line, int column, String excerpt) {
        return Diagnostic.error("toml.syntax", new SourceLocation("a.toml", line, column), "no value", "write one")
                .withExcerpt(excerpt);
    }

    @Test
    void caret_standsBelowTheColumn() {
        assertThat(printer.print(at(12, 5, "name ="))).isEqualTo("""
                        a.toml:12:5: error: no value [toml.syntax]
                          12 | name =
                             |     ^
                             = write one""");
    }

    @Test
    void tabs_keepTheCaretInPlace() {
        assertThat(printer.print(at(1, 4, "\tä\tx"))).contains("\n     | \t \t^");
    }

    @Test
    void charactersShownByTheirEscapes_keepTheCaretInPlace() {
        assertThat(printer.print(at(1, 4, "a\u001bb!"))).contains("| a\\u001bb!\n     |         ^");
        assertThat(printer.print(at(1, 3, "\u202e\u0007!"))).contains("| \\u202e\\u0007!\n     |             ^");
    }

    @Test
    void byteOrderMark_isNeitherShownNorCounted() {
        Diagnostic found = Formula.check("\uFEFFname = \"a\\(\"\n", "a.toml").errors().stream()
                .filter(error -> error.code().equals("toml.invalid-escape"))
                .findFirst()
                .orElseThrow();
        assertThat(printer.print(found)).contains("   1 | name = \"a\\(\"\n     |          ^\n");
    }

    @Test
    void longLine_isCutAroundTheColumn() {
        String printed = printer.print(at(1, 501, "x".repeat(500) + "!" + "y".repeat(500)));
        List<String> lines = printed.lines().toList();
        assertThat(lines.get(1)).hasSizeLessThan(120).contains("…").contains("!");
        assertThat(lines.get(1).indexOf('!')).isEqualTo(lines.get(2).indexOf('^'));
    }

    @Test
    void columnBehindTheLine_putsTheCaretAtItsEnd() {
        assertThat(printer.print(at(1, 99, "ab"))).contains("\n     |   ^");
    }

    @Test
    void withoutExcerptOrHint_oneLineIsEnough() {
        Diagnostic diagnostic = Diagnostic.warning("a.b", SourceLocation.startOf("x"), "odd", "");
        assertThat(printer.print(diagnostic)).isEqualTo("x:1:1: warning: odd [a.b]");
    }

    @Test
    void escapesFromTheDocument_neverReachTheTerminal() {
        Diagnostic hostile = Diagnostic.error(
                        "a.b", new SourceLocation("a\u001b[2J.toml", 1, 1), "bad \u001b]0;x\u0007 \u202e", "h\nh")
                .withExcerpt("x\u001b[31m\u009b");
        String printed = printer.printAll(List.of(hostile)) + hostile;
        assertThat(printed.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        assertThat(printed).contains("\\u001b", "\\u202e").doesNotContain("\u202e");
    }

    @Test
    void colours_comeOnlyFromThePrinter() {
        assertThat(DiagnosticPrinter.ansi().print(at(1, 1, "x"))).contains("\u001b[1;31merror:\u001b[0m");
    }

    @Test
    void valueOfACredential_isLeftOut() {
        String printed = printer.print(at(3, 12, "  api_key = \"sk-very-secret\""));
        assertThat(printed).contains("api_key = (not shown)").doesNotContain("very");
    }
}

package ai.disinto.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.DiagnosticPrinter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people get to read, word for word. */
class FormulaMessagesTest {
    private static final DiagnosticPrinter PRINTER = DiagnosticPrinter.plain();

    private static String printed(String text) {
        return PRINTER.printAll(Formula.check(text, "a.toml").diagnostics());
    }

    @Test
    void topLevel() {
        assertThat(printed("""
                        name = "B"
                        description = "x {{ghost}}"
                        version = "1"
                        blast_radius = "none"
                        timeout_minutes = 0
                        colour = 1
                        [context]
                        files = ["team:x.md"]
                        """)).isEqualTo("""
                        a.toml:1:1: error: "B" is no name of a formula [formula.bad-name]
                           1 | name = "B"
                             | ^
                             = use lower-case letters, digits and dashes, at most 100, no dash in front
                        a.toml:1:1: warning: the formula has neither steps nor run parameters: there is nothing to do [formula.no-steps]
                           1 | name = "B"
                             | ^
                             = add a table [[steps]]
                        a.toml:2:18: error: {{ghost}} is no variable of this formula [formula.undeclared-variable]
                           2 | description = "x {{ghost}}"
                             |                  ^
                             = add a table [vars.ghost], or write the braces so that they hold no name
                        a.toml:3:1: error: version is not an integer [toml.wrong-type]
                           3 | version = "1"
                             | ^
                             = write version as an integer
                        a.toml:4:1: error: "none" is no blast radius [formula.bad-blast-radius]
                           4 | blast_radius = "none"
                             | ^
                             = write low, medium or high
                        a.toml:5:1: error: timeout_minutes is 0, which is no time that a run can take [formula.bad-timeout]
                           5 | timeout_minutes = 0
                             | ^
                             = give the limit in whole minutes, from 1 to 527040
                        a.toml:6:1: warning: the key colour is not known here [toml.unknown-key]
                           6 | colour = 1
                             | ^
                             = check its spelling; it is kept, and has no effect
                        a.toml:8:10: error: "team:x.md" is no file of the project or the ops repository [formula.bad-context-file]
                           8 | files = ["team:x.md"]
                             |          ^
                             = write a path relative to the project, or ops: and a path relative to the ops repository""");
    }

    @Test
    void steps() {
        String head = "name = \"a\"\ndescription = \"D\"\nversion = 1\n";
        assertThat(printed(head
                        + Formulas.step("x", "needs = [\"y\", \"z\"]")
                        + Formulas.step("y", "needs = [\"x\"]")
                        + Formulas.step("y")))
                .isEqualTo("""
                        a.toml:8:10: warning: "y" in needs of the step "x" stands below it [formula.forward-need]
                           8 | needs = ["y", "z"]
                             |          ^
                             = move the step that is needed up
                        a.toml:8:10: error: the steps need each other: x → y → x [formula.need-cycle]
                           8 | needs = ["y", "z"]
                             |          ^
                             = remove one of these needs, so that one of the steps can begin
                        a.toml:8:15: error: "z" in needs of the step "x" is the id of no step [formula.dangling-need]
                           8 | needs = ["y", "z"]
                             |               ^
                             = the steps are x, y, y
                        a.toml:15:1: error: the id "y" is taken by the step on line 10 [formula.duplicate-step]
                          15 | id = "y"
                             | ^
                             = give each step an id of its own""");
    }

    @Test
    void values() {
        Formula formula =
                Formulas.read("[vars.x]\nrequired = true\n", Formulas.step("a").replace("D", "{{x}}"));
        Bindings bindings = formula.bind(Map.of("x", "$(id)")).orElseThrow();
        assertThat(PRINTER.printAll(bindings.shell("echo `{{x}}`").diagnostics()))
                .isEqualTo("""
                        text:1:7: error: the value of x cannot be quoted safely here: the place is inside backticks, a test, or what does not read like a script [formula.unquotable-value]
                           1 | echo `{{x}}`
                             |       ^
                             = assign {{x}} to a shell variable on a line of its own, and use that""");
        assertThat(PRINTER.printAll(formula.bind(Map.of("y", "1")).diagnostics()))
                .contains("error: the variable x has no value [formula.missing-value]", "a value is given for y,");
    }

    @Test
    void invalidEscapes() {
        String head = "name = \"a\"\ndescription = \"D\"\nversion = 1\n";
        String steps = "[[steps]]\nid = \"x\"\ntitle = \"it's \\$1\"\ndescription = \"\"\"\ngrep '\\(a' \\\n\"\"\"\n";
        assertThat(printed(head + steps)).isEqualTo("""
                        a.toml:6:15: error: "\\$" is no escape of TOML, in steps[0].title, the string that opens on line 6 [toml.invalid-escape]
                           6 | title = "it's \\$1"
                             |               ^
                             = double this backslash; or make the whole string a literal one ('''…'''): nothing else in the string changes: it has no legal escape
                        a.toml:8:7: error: "\\(" is no escape of TOML, in steps[0].description, the string that opens on line 7 [toml.invalid-escape]
                           8 | grep '\\(a' \\
                             |       ^
                             = double this backslash; or make the whole string a literal one ('''…'''): this also changes the legal escapes of the same string, such as \\n or \\\"""");
    }
}

package ai.disinto.core.formula;

import static ai.disinto.core.formula.Formulas.codes;
import static ai.disinto.core.formula.Formulas.read;
import static ai.disinto.core.formula.Formulas.step;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindingsTest {
    private static final Formula FORMULA = read(
            "[vars.x]\ndescription = \"the thing\"\nrequired = true\n",
            "[vars.y]\nrequired = true\n[vars.n]\ndefault = \"5\"\n[vars.host]\ndefault = \"${HOST:-example.org}\"\n",
            step("a").replace("D", "{{x}}{{y}}{{n}}{{host}}"));

    private static Bindings bind(String x) {
        return FORMULA.bind(Map.of("x", x, "y", "Y")).orElseThrow();
    }

    private static String shell(String script, String x) {
        return bind(x).shell(script).orElseThrow();
    }

    @Test
    void missingValues_areReportedTogether_withUnknownOnes() {
        Parsed<Bindings> parsed = FORMULA.bind(Map.of("z", "1"));
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.errors())
                .extracting(Diagnostic::code)
                .containsExactly("formula.missing-value", "formula.missing-value", "formula.unknown-value");
        assertThat(parsed.errors().get(0).hint()).isEqualTo("give it: the thing");
    }

    @Test
    void defaults_standIn_andDeferredOnesAreFlagged() {
        Parsed<Bindings> parsed = FORMULA.bind(Map.of("x", "1", "y", "2"));
        Bindings bindings = parsed.orElseThrow();
        assertThat(bindings.values()).containsEntry("n", "5").containsEntry("host", "${HOST:-example.org}");
        assertThat(bindings.deferred()).containsExactly("host");
        assertThat(codes(parsed)).containsExactly("1:1 formula.deferred-default");
        assertThat(bindings).hasToString("Bindings[x, y, n, host]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "\0", "\u001b[0m"})
    void valueWithControlCharacters_isRefused_andNotShown(String value) {
        Parsed<Bindings> parsed = FORMULA.bind(Map.of("x", value + "hunter2", "y", ""));
        assertThat(parsed.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("formula.bad-value");
            assertThat(error.toString()).doesNotContain("hunter2");
        });
    }

    @Test
    void plain_insertsOnce_andTouchesNothingElse() {
        String text = "{{x}} {{ x }} {{.ID}} {x} <x> $x {{x }{{y}} {{{x}}} {{1x}}";
        assertThat(bind("{{y}}").plain(text).orElseThrow())
                .isEqualTo("{{y}} {{y}} {{.ID}} {x} <x> $x {{x }Y {{{y}}} {{1x}}");
    }

    @Test
    void undeclaredName_isAnError() {
        assertThat(codes(bind("1").plain("a\n{{ghost}}"))).containsExactly("2:1 formula.undeclared-variable");
        assertThat(codes(bind("1").shell("{{ghost}}"))).containsExactly("1:1 formula.undeclared-variable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "echo {{x}}           | echo 'a'\\''b $(c) \"d\" `e` !f \\'",
                "echo '{{x}}'         | echo 'a'\\''b $(c) \"d\" `e` !f \\'",
                "echo \"{{x}}\"       | echo \"a'b \\$(c) \\\"d\\\" \\`e\\` \"'!'\"f \\\\\"",
                "# {{x}}              | # a'b $(c) \"d\" `e` !f \\",
                "echo \"$(ls {{x}})\" | echo \"$(ls 'a'\\''b $(c) \"d\" `e` !f \\')\""
            })
    void value_isQuotedForItsPlace(String script, String expected) {
        assertThat(shell(script, "a'b $(c) \"d\" `e` !f \\")).isEqualTo(expected);
    }

    @Test
    void emptyValue_isAnEmptyWord() {
        assertThat(shell("echo {{x}} \"{{x}}\"", "")).isEqualTo("echo '' \"\"");
    }

    @Test
    void hereDocument_escapesWhatIsExpanded() {
        assertThat(shell("cat <<EOF\n{{x}}\nEOF\necho {{x}}", "$(a) \"b\""))
                .isEqualTo("cat <<EOF\n\\$(a) \"b\"\nEOF\necho '$(a) \"b\"'");
        assertThat(shell("cat <<-'E'\n\t{{x}}\n\tE\n", "$(a)")).isEqualTo("cat <<-'E'\n\t$(a)\n\tE\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOF", "E", ""})
    void valueInALineThatCannotEndTheHereDocument_isTaken(String value) {
        assertThat(shell("cat <<EOF\nDear {{x}}!\n{{x}} and\nEOF\n", value))
                .isEqualTo("cat <<EOF\nDear " + value + "!\n" + value + " and\nEOF\n");
        assertThat(codes(bind(value).shell("cat <<EOF\nE{{x}}F\nEOF\n")))
                .containsExactly("2:2 formula.unquotable-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOF", "E", "", " EOF ", "OF"})
    void valueThatCouldEndAHereDocument_isRefused(String value) {
        assertThat(codes(bind(value).shell("cat <<EOF\n{{x}}\nEOF\n"))).containsExactly("2:1 formula.unquotable-value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo `ls {{x}}`",
                "echo \"`ls {{x}}`\"",
                "echo ${a:-{{x}}}",
                "echo \"${a:-{{x}}}\"",
                "echo $(( {{x}} + 1 ))",
                "(( a = {{x}} ))",
                "[[ {{x}} -gt 3 ]]",
                "[[ \"{{x}}\" == a ]]",
                "echo $'{{x}}'",
                "echo ${{x}}",
                "echo \"${{x}}\"",
                "echo \\{{x}}",
                "echo \"\\{{x}}\"",
                "cat <<EOF\n$(ls {{x}})\nEOF\n",
                "cat <<EOF\n\\{{x}}\nEOF\n",
                "cat <<EOF\n${{x}}\nEOF\n",
                "cat <<EOF\na \\\nEOF\n{{x}}\nEOF\n",
                "cat <<{{x}}\na\n",
                "cat <<EOF\n{{x}}\n",
                "echo \"{{x}}",
                "echo '{{x}}",
                "don't run\necho {{x}}\nit's over\n",
                "echo $(case a in a) echo {{x}};; esac)",
                "echo ;# '\n{{x}} # '",
                "echo $[ {{x}} ]",
                "cat <<EOF \"\n\"{{x}}\nEOF\n"
            })
    void placeWithoutSafeQuoting_refusesTheValue(String script) {
        assertThat(bind("$(reboot)").shell(script).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("formula.unquotable-value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo `ls {{x}}`", "[[ {{x}} -gt 3 ]]", "don't {{x}}", "echo $(( {{x}} + 1 ))"})
    void harmlessValue_goesInUnchanged_whereNoQuotingIsSafe(String script) {
        assertThat(shell(script, "42")).isEqualTo(script.replace("{{x}}", "42"));
    }

    @Test
    void arithmetic_takesNumbersOnly() {
        assertThat(bind("PATH").shell("echo $(( {{x}} ))").value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ssh {{host}}       |ssh \"${HOST:-example.org}\"",
                "ssh \"{{host}}\"   |ssh \"${HOST:-example.org}\"",
                "ssh 'a{{host}}b'   |ssh 'a'\"${HOST:-example.org}\"'b'"
            })
    void deferredDefault_isLeftToTheShell_asOneWord(String script, String expected) {
        assertThat(shell(script.strip(), "1")).isEqualTo(expected);
        assertThat(bind("1").shell("echo `ls {{host}}`").value()).isEmpty();
    }

    @Test
    void givenValue_isNeverDeferred() {
        Bindings bindings =
                FORMULA.bind(Map.of("x", "${HOME}", "y", "", "host", "${A}")).orElseThrow();
        assertThat(bindings.shell("{{x}} {{host}}").orElseThrow()).isEqualTo("'${HOME}' '${A}'");
    }

    @Test
    void quotesOfClosedSubstitutions_doNotReachFurther() {
        String script =
                "a=$(sed 's/x/y/' \"$f\") # it's\ncase $a in x) b;; esac\nf() { echo \"${a#b}\" '#'; }\necho {{x}}\n";
        assertThat(shell(script, "p q")).endsWith("echo 'p q'\n");
    }
}

package ai.disinto.core.internal.toml;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class TomlDocumentTest {
    private Problems problems = Problems.of(SourceText.of("x", "unused"));

    private TomlDocument read(String text) {
        SourceText source = SourceText.of(text, "a.toml");
        problems = Problems.of(source);
        return TomlDocument.of(source, problems);
    }

    private List<String> found() {
        return problems.diagnostics().stream()
                .map(diagnostic -> diagnostic.line() + ":" + diagnostic.column() + " " + diagnostic.code())
                .toList();
    }

    @Test
    void invalidEscape_isReportedAtItsBackslash() {
        read("d = \"\"\"\nä grep -c \"\\(a\\|b\\)\"\n\"\"\"\n");
        assertThat(found())
                .containsExactly("2:12 toml.invalid-escape", "2:15 toml.invalid-escape", "2:18 toml.invalid-escape");
    }

    @Test
    void invalidEscape_doesNotHideWhatElseIsWrong() {
        read("d = \"\\( \\(\" x\nb = \ne = 1\ne = 2\n");
        assertThat(found())
                .containsExactly(
                        "1:6 toml.invalid-escape",
                        "1:9 toml.invalid-escape",
                        "1:13 toml.syntax",
                        "2:5 toml.syntax",
                        "4:1 toml.duplicate-key");
    }

    @Test
    void invalidEscape_namesTheStringAndBothRemedies() {
        read("[[steps]]\nid = \"a\"\n[[steps]]\ndescription = \"\"\"\n\\( and \\n\n\"\"\"\n");
        Diagnostic diagnostic = problems.diagnostics().get(0);
        assertThat(diagnostic.message()).contains("\"\\(\"", "steps[1].description", "opens on line 4");
        assertThat(diagnostic.hint()).contains("double this backslash", "'''", "also changes the legal escapes");
    }

    @Test
    void invalidEscape_aloneInItsString_saysThatALiteralStringChangesNothingElse() {
        read("d = \"\\|\"");
        assertThat(problems.diagnostics().get(0).hint()).contains("nothing else in the string changes");
    }

    @Test
    void literalString_isOfferedInQuotesThatCanHoldTheText() {
        read("d = \"it's \\|\"");
        assertThat(problems.diagnostics().get(0).hint()).contains("literal one ('''…''')");
        read("d = \"\"\"\n\\| '''\n\"\"\"");
        assertThat(problems.diagnostics().get(0).hint())
                .isEqualTo("double this backslash; the string cannot become a literal one, since it holds '''");
    }

    @Test
    void badUnicodeEscape_isNotRecoverable() {
        TomlDocument document = read("d = \"\\u12 \\(\"\n");
        assertThat(document.isRecoverable()).isFalse();
        assertThat(found()).containsExactly("1:6 toml.invalid-escape", "1:11 toml.invalid-escape");
    }

    @Test
    void repairedText_hasTheDoubledBackslash_andItsValue() {
        TomlDocument document = read("d = \"\\( \\n\"\n");
        assertThat(document.isRecoverable()).isTrue();
        assertThat(document.repairedText()).isEqualTo("d = \"\\\\( \\n\"\n");
        assertThat(document.root().string("d")).contains("\\( \n");
    }

    @Test
    void lineEndingBackslash_isLegalInMultiLineStringsOnly() {
        read("a = \"\"\"x \\  \n   y\"\"\"\n");
        assertThat(found()).isEmpty();
        read("a = \"x \\\n");
        assertThat(found()).first().asString().startsWith("1:");
    }

    @Test
    void byteOrderMark_isNoColumn() {
        read("\uFEFFd = \"\\(\"\nb = 1\n");
        assertThat(found()).containsExactly("1:6 toml.invalid-escape");
    }

    @Test
    void carriageReturns_doNotMoveLines() {
        read("a = 1\r\na = 2\r\n");
        assertThat(found()).containsExactly("2:1 toml.duplicate-key");
    }

    @Test
    void brokenInlineTable_onWhichTheParserFails_isRefusedWhereItStands() {
        read("a = 1\nt = {x=3,,\n[[a.b]]\ny=4}\n");
        assertThat(found()).first().isEqualTo("2:1 toml.syntax");
    }

    @Test
    void controlCharacterBehindAHeader_onWhichTheParserFails_isRefused() {
        read("a = 1\n[[b]] # x\u0000y\n");
        assertThat(found()).extracting(each -> each.split(" ", 2)[1]).containsExactly("toml.syntax");
    }

    @Test
    void nestingBomb_isRefusedWithoutParsing() {
        read("x = " + "[".repeat(100_000));
        assertThat(found()).containsExactly("1:70 document.too-deep");
    }

    @Test
    void dottedKeys_countAsNesting() {
        read("a.".repeat(100_000) + "b = 1\n");
        assertThat(found()).containsExactly("1:132 document.too-deep");
        read("x = " + "{ a.b = ".repeat(40));
        assertThat(found()).first().asString().endsWith("document.too-deep");
    }

    @Test
    void blankLinesAndComments_doNotMovePositions() {
        String gap = "\n  \n# c\r\n\n\n\t# ä\n\n";
        read(gap + "a = [" + gap + "1," + gap + "\"\\q\" ]\n" + gap + "a = 2\n" + gap + "b = \n");
        assertThat(found()).containsExactly("22:2 toml.invalid-escape", "30:1 toml.duplicate-key", "38:5 toml.syntax");
    }

    @Test
    void placesInMessages_areOnesOfTheText() {
        read("\n\n\n\n\n\na = \"\\( \"\n\n\n\n\n\na = [\n");
        assertThat(problems.diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("the array opened at line 13, column 5"));
        read("\n\n\n\n\n\na = 1\n\n\n\n\na = 2\n");
        assertThat(problems.diagnostics().get(0).message()).isEqualTo("a previously defined at line 7, column 1");
    }

    @Test
    void blankLinesInStrings_areKept() {
        String text = "x\n\n\n\n\n# y\n\n\n";
        assertThat(read("d = \"\"\"" + text + "\"\"\"\n").root().string("d")).contains(text);
        assertThat(read("d = '''" + text + "'''\n").root().string("d")).contains(text);
    }

    @Test
    void controlCharacterInAComment_isNotLeftOut() {
        read("\n\n\n\n# \u0001\n\n\n\na = 1\n");
        assertThat(found()).containsExactly("5:3 toml.syntax");
    }

    @Test
    void thousandsOfBlankLines_takeNoTime() {
        TomlDocument document = read("a = 1\n" + "\n # c\n".repeat(100_000) + "b = 2\n");
        assertThat(document.root().location("b").line()).isEqualTo(200_002);
    }

    @Test
    void everyFormOfValue_isAccepted() {
        String[] values = {
            "0",
            "-1",
            "+1_000",
            "0xDEAD_beef",
            "0o7_1",
            "0b1_0",
            "1.5",
            "-0.1e-1_0",
            "1e5",
            "6.626E-34",
            "inf",
            "-nan",
            "true",
            "2026-01-02",
            "07:32:00",
            "07:32:00.5",
            "2026-01-02T07:32:00",
            "2026-01-02 07:32:00.25Z",
            "2026-01-02t07:32:00-07:00",
            "''",
            "\"\\u00e9\"",
            "[ 1, [2, ], ]",
            "{ a.b = 1, c = {} }"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("k")
                    .append(i)
                    .append(" = ")
                    .append(values[i % values.length])
                    .append(" # c\n");
        }
        read(text.toString());
        assertThat(found()).isEmpty();
    }

    @Test
    void unquotedCredential_isNotShown() {
        read("api_key = sk-very-secret\n");
        assertThat(problems.diagnostics().toString()).doesNotContain("very").contains("api_key");
        assertThat(problems.diagnostics().get(0).excerpt()).doesNotContain("very");
    }

    @Test
    void thousandsOfBrokenLines_areListedUpToTheLimit() {
        read("what is this\n".repeat(50_000));
        assertThat(problems.diagnostics()).hasSize(201);
        assertThat(problems.diagnostics().get(200).message()).contains("49800 further");
    }

    @Test
    void fields_reportMissingAndWrongTypes_withTheirPath() {
        TomlFields root = read("[ci]\nid = \"7\"\nnames = [\"a\", 2]\n").root();
        TomlFields ci = root.table("ci").orElseThrow();
        assertThat(ci.integer("id")).isEmpty();
        assertThat(ci.strings("names")).containsExactly("a");
        assertThat(ci.requiredString("url")).isEmpty();
        assertThat(problems.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the key ci.url is missing", "ci.id is not an integer", "ci.names[1] is not a string");
    }

    @Test
    void byteOrderMark_behindBlankLines_isNoMark() {
        read("\n\uFEFF\na = 1\n");
        assertThat(found()).singleElement().asString().startsWith("2:");
    }
}

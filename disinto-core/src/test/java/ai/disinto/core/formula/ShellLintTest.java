package ai.disinto.core.formula;

import static ai.disinto.core.formula.Formulas.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellLintTest {
    private static List<String> lint(String description) {
        String text = HEAD + "[[steps]]\nid = \"a\"\ntitle = \"T\"\ndescription = " + description + "\n";
        return Formula.parse(text, "x").lint().stream()
                .map(found -> found.line() + ":" + found.column() + " " + found.code())
                .toList();
    }

    @Test
    void decodedEscapes_areFlaggedAtTheirBackslashes() {
        assertThat(lint("\"\"\"\n  printf '%s\\n' \\\"x\\\" \\\\d\n\"\"\""))
                .containsExactly(
                        "8:13 formula.decoded-escape", "8:17 formula.decoded-escape", "8:20 formula.decoded-escape");
    }

    @Test
    void joinedLines_areNoted_andTheLineBehindIsShellToo() {
        assertThat(lint("\"\"\"\ncurl -sf \\\n  -d 'a\\tb'\n\"\"\""))
                .containsExactly("8:10 formula.joined-lines", "9:8 formula.decoded-escape");
    }

    @Test
    void prose_isNotFlagged() {
        assertThat(lint("\"\"\"\nSay \\\"yes\\\" and a tab\\t, then go \\\n on.\n| a \\t | b |\n\"\"\""))
                .isEmpty();
    }

    @Test
    void literalStrings_areNotDecoded() {
        assertThat(lint("'''\nprintf '%s\\n' \\\n  x\n'''")).isEmpty();
    }

    @Test
    void fences_sayWhetherTheyHoldShell() {
        assertThat(
                        lint(
                                "\"\"\"\n```json\n{ \\\"a\\\": \\\"$(x)\\\" }\n```\n```bash\nmy-tool a\\tb\n```\nplain \\t\n\"\"\""))
                .containsExactly("12:10 formula.decoded-escape");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printf x",
                "  - git log",
                "$ ls",
                "A=b",
                "x=$(y)",
                "foo && bar",
                "run 2>/dev/null",
                "| grep x",
                "if [ a ]; then",
                "say \"$NAME\""
            })
    void shell_isRecognised(String line) {
        assertThat(ShellLine.looksLikeShell(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Write a test", "| a | b |", "- item", "Finding the cause", "a = b", "see (x)"})
    void prose_isRecognised(String line) {
        assertThat(ShellLine.looksLikeShell(line)).isFalse();
    }
}

package ai.disinto.core.internal.toml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankRunsTest {

    private static TomlDocument read(String text) {
        SourceText source = SourceText.of(text, "t");
        return TomlDocument.of(source, Problems.of(source));
    }

    private static List<String> errors(String text) {
        Problems problems = Problems.of(SourceText.of(text, "t"));
        TomlDocument.of(SourceText.of(text, "t"), problems);
        return problems.diagnostics().stream()
                .map(Diagnostic::location)
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "# c\n", " # c\r\n", "  \n\t\n#\n"})
    void manyLinesWithoutAStatement_takeLinearTime(String lines) {
        String many = lines.repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(read(many + "a = 1\n" + many + "b = [" + many + "1," + many + "]\n" + many)
                            .isComplete())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void positions_areThoseOfTheWholeText(String mark) {
        String text =
                mark + "\n# c\n\na = 1 # c\n# c\n\n\nb = [\n\n# c\n\n'x', 2]\n[t]\n\n# c\nc = '''\n\n\n'''\nd = 1\n";
        TomlFields root = read(text).root();
        assertThat(root.location("a")).hasToString("t:4:1");
        assertThat(root.location("b")).hasToString("t:8:1");
        TomlFields table = root.table("t").orElseThrow();
        assertThat(table.location()).hasToString("t:13:1");
        assertThat(table.location("c")).hasToString("t:16:1");
        assertThat(table.location("d")).hasToString("t:20:1");
        assertThat(table.string("c")).contains("\n\n");
    }

    @Test
    void positionsBehindRepairedEscapes_areThoseOfTheWholeText() {
        assertThat(errors("# c\n# c\na = \"\\q\"\n# c\n\nb = 1\n\n# c\nb = 2\n"))
                .containsExactly("t:3:6", "t:9:1");
    }

    @Test
    void linesThatTomlDoesNotAllow_areStillErrors() {
        assertThat(errors("a = 1\n# c\n# \u0001\n# c\n\nb = 1\nb = 2\n"))
                .hasSize(2)
                .endsWith("t:7:1");
        assertThat(errors("a = 1\n# c\n \r \n# c\nb = 1\n")).hasSize(1);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(errors("a = 1\n" + "# \u0001\n".repeat(50_000)))
                        .isNotEmpty());
    }
}

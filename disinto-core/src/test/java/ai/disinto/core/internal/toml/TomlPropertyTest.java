package ai.disinto.core.internal.toml;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlVersion;

/** What is left out for the parser's sake changes neither values nor positions. */
class TomlPropertyTest {
    private static final List<String> GAPS =
            List.of("", "\n", "\n\n\n\n\n", "# c\n# d\n\n# ä 😀\n  \n\t\n", " # c\r\n\r\n\r\n\r\n");
    private static final List<String> VALUES = List.of(
            "1",
            "\"a\\n b\"",
            "'''\n\n\n\n# no comment\n\n\n'''",
            "\"\"\"\n\n\n\n\\\n\n\n  x\"\"\"",
            "[\n\n\n\n1, # c\n\n# d\n\n2\n\n\n]",
            "[[],\n\n\n\n\n[\"#\"]]",
            "{ a = 1, b.c = \"\\u00e9\" }",
            "2026-01-02");
    private static final List<String> BROKEN =
            List.of("1 2", "", "\"\\u12\"", "[1,\n\n\n\n\n\n2", "01", "{a = 1,}", "'open");

    private final Random random = new Random();

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String document(int broken) {
        StringBuilder text = new StringBuilder(pick(GAPS));
        for (int i = 0; i < 8; i++) {
            text.append(random.nextInt(4) == 0 ? "[t" + i + "]\n" + pick(GAPS) : "");
            text.append("k").append(i).append(" = ").append(i == broken ? pick(BROKEN) : pick(VALUES));
            text.append('\n').append(pick(GAPS));
        }
        return text.toString();
    }

    @Property(tries = 500)
    void values_areTheParsersOwn(@ForAll long seed) {
        random.setSeed(seed);
        String text = document(-1);
        TomlParseResult plain = Toml.parse(text, TomlVersion.V1_0_0);
        assertThat(plain.errors()).isEmpty();
        Problems problems = Problems.of(SourceText.of(text, "x"));
        TomlFields root = TomlDocument.of(SourceText.of(text, "x"), problems).root();
        assertThat(problems.diagnostics()).isEmpty();
        assertThat(root.keys()).isEqualTo(plain.keySet());
        for (String key : root.keys()) {
            assertThat(root.location(key).line())
                    .isEqualTo(Objects.requireNonNull(plain.inputPositionOf(List.of(key)))
                            .line());
            if (plain.get(List.of(key)) instanceof String value) {
                assertThat(root.string(key)).contains(value);
            }
        }
    }

    @Property(tries = 500)
    void firstError_isWhereTheParserSeesIt(@ForAll long seed) {
        random.setSeed(seed);
        String text = document(random.nextInt(8));
        TomlParseResult plain = Toml.parse(text, TomlVersion.V1_0_0);
        Problems problems = Problems.of(SourceText.of(text, "x"));
        TomlDocument document = TomlDocument.of(SourceText.of(text, "x"), problems);
        assertThat(document.isComplete()).isFalse();
        Diagnostic first = problems.diagnostics().get(0);
        boolean hidden = first.code().equals("toml.invalid-escape");
        SourceLocation expected = place(plain.errors().get(0).position(), text);
        assertThat(hidden ? expected.line() : first.line())
                .as("%s in %s", first, text)
                .isEqualTo(expected.line());
    }

    /** The end of the text belongs to its last line. */
    private static SourceLocation place(TomlPosition position, String text) {
        int lines = (int) text.lines().count();
        return new SourceLocation("x", Math.min(lines, position.line()), 1);
    }
}

package ai.disinto.core.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.SourceLines;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
    private static final List<String> PIECES = List.of(
            "yes", "no", "0o14", "22:22", "~", "null", "true", "1e3", "\"", "'", "\\", ": ", " #", "- ", "? ", "|", ">",
            "%", "@", "`", "!", "&", "*", "{", "}", "[", "]", ",", "\n", "\n\n", "\n ", "  ", "\t", "a", "ä", "😀",
            "\r", "\u0085", "\u2028", "\ufeff", "\u00a0", "---", "...", "\\n", "\u0007", "<!--");

    @ParameterizedTest
    @ValueSource(strings = {"yes", "No", "on", "0o14", "22:22", "12", "1e3", "", " a", "a b", "a:", "null", "-a", "ä"})
    void words_thatSomeReaderTakesForSomethingElse_areQuoted(String word) {
        assertThat(YamlText.word(word)).startsWith("\"").endsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backlog", "cache-store", "tier/high", "v1.2", "in_progress"})
    void plainWords_stayPlain(String word) {
        assertThat(YamlText.word(word)).isEqualTo(word);
    }

    @Test
    void lists_areWrittenInBrackets() {
        assertThat(YamlText.list(List.of())).isEqualTo("[]");
        assertThat(YamlText.list(List.of("a", "b, c", "no"))).isEqualTo("[a, \"b, c\", \"no\"]");
    }

    @Test
    void text_isWrittenAsABlock() {
        assertThat(YamlText.block("## Goal\n\ntext\n", 2, "\n")).isEqualTo("|\n    ## Goal\n\n    text");
        assertThat(YamlText.block("no end", 2, "\r\n")).isEqualTo("|-\r\n    no end");
        assertThat(YamlText.block("  deeper\nless\n", 0, "\n")).isEqualTo("|2\n    deeper\n  less");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\na", "a\n\n", "a\n ", " \na", "a\rb", "\ta", "a\ufeff"})
    void text_thatABlockCannotHold_isQuoted(String text) {
        assertThat(YamlText.block(text, 0, "\n")).startsWith("\"");
    }

    @Property(tries = 3_000)
    void everyText_comesBack(@ForAll("texts") String text) {
        assertThat(readBack("k: " + YamlText.quoted(text) + "\n")).isEqualTo(text);
        assertThat(readBack("k: " + YamlText.block(text, 0, "\n") + "\nz: 1\n")).isEqualTo(text);
        assertThat(readBack("k: " + YamlText.block(text, 0, "\r\n") + "\r\nz: 1\r\n"))
                .isEqualTo(text);
        assertThat(readBack("k: [" + YamlText.word(text) + "]\n")).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    private static String readBack(String yaml) {
        SourceText source = SourceText.of(yaml, "a.md");
        YamlDocument document = YamlDocument.of(source, SourceLines.of(source), 0, yaml.length());
        assertThat(document.problems()).as(yaml).isEmpty();
        YamlNode value = ((YamlNode.Mapping) document.root().orElseThrow())
                .entries()
                .get(0)
                .value();
        YamlNode single = value instanceof YamlNode.Sequence list ? list.items().get(0) : value;
        assertThat(((YamlNode.Scalar) single).isText()).as(yaml).isTrue();
        return ((YamlNode.Scalar) single).text();
    }
}

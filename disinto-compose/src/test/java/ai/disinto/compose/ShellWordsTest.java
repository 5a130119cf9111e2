package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            run  --now                | run;--now
            'a b' "c d"               | a b;c d
            a\\ b "c\\"d" 'e\\f'      | a b;c"d;e\\\\f
            x"y"'z'                   | xyz
            ${A:-b c} d               | ${A:-b c};d
            $${a b}                   | $${a;b}
            $A'b' '$C'd               | ${A}b;${C}d
            ~~                        | ~~
            """)
    void words_areThoseOfAShell(String text, String words) {
        List<String> expected = words.isEmpty()
                ? List.of()
                : List.of(words.replace("\\\\", "\\").split(";", -1));
        assertThat(ShellWords.of(text)).contains(expected);
    }

    @Test
    void emptyWord_isAWord() {
        assertThat(ShellWords.of("a '' b")).contains(List.of("a", "", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a", "a\\", "a 'b\" c"})
    void quoteThatStaysOpen_isNoCommand(String text) {
        assertThat(ShellWords.of(text)).isEmpty();
        ComposeFile file = ComposeFile.parse(
                "services: {a: {image: x, command: " + ai.disinto.core.internal.yaml.YamlText.quoted(text) + "}}", "f");
        assertThat(file.leftOut()).containsOnlyKeys("services.a.command");
    }
}

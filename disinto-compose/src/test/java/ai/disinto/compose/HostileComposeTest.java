package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.Parsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** No text from outside changes a value, or adds a node, whoever reads the file. */
@Tag("proof")
class HostileComposeTest {
    private final Hostile hostile = Hostile.texts();

    @Test
    void everySlot_withHostileText_isReadBackAsItWas() {
        for (int i = 0; i < Hostile.runs(300); i++) {
            HostileFile hostileFile = new HostileFile(hostile);
            ComposeFile file = hostileFile.file();
            String text = file.render();
            assertThat(ComposeFile.parse(text, "hostile.yml"))
                    .as(hostile.seed())
                    .isEqualTo(file);
            assertThat(tree(text)).as(hostile.seed() + "\n" + text).isEqualTo(expected(hostileFile));
            assertThat(OldYaml.typedWords(text)).as(hostile.seed()).containsExactly("3", "true", "9");
            assertThat(OldYaml.hasOtherLineBreaks(text)).as(hostile.seed()).isFalse();
        }
    }

    @Test
    void file_withHostileTextAnywhere_isReadOrRefusedAndNeverThrows() {
        String golden = Scenarios.get("one-agent").composeFile().render();
        for (int i = 0; i < Hostile.runs(300); i++) {
            int at = hostile.below(golden.length());
            String text = golden.substring(0, at)
                    + hostile.next()
                    + golden.substring(Math.min(golden.length(), at + hostile.below(2)));
            Parsed<ComposeFile> read = ComposeFile.check(text, "hostile.yml");
            assertThat(read.value().isPresent() || !read.isValid())
                    .as(hostile.seed())
                    .isTrue();
            if (read.isValid()) {
                ComposeFile file = read.orElseThrow();
                assertThat(file.problems()).isNotNull();
                assertThat(ComposeFile.parse(file.render(), "again.yml"))
                        .as(hostile.seed())
                        .isEqualTo(file);
            }
        }
    }

    @Test
    void text_readBack_isTheText() {
        for (int i = 0; i < Hostile.runs(2_000); i++) {
            String words = hostile.next();
            ComposeText text = ComposeText.of(words);
            assertThat(ComposeText.find(text.toString())).as(hostile.seed()).contains(text);
            assertThat(text.resolve(Map.of("HOME", "x", "A", "y")))
                    .as(hostile.seed())
                    .contains(words);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "x\udc00"})
    void text_thatNoFileCanHold_isRefused(String words) {
        assertThatThrownBy(() -> ComposeText.of(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words must not have the character U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "a}b", "{", "\\", "a\nb", "\u2028", "\ud800"})
    void default_thatSomeComposeReadsDifferently_isRefused(String orElse) {
        assertThatThrownBy(() -> ComposeText.variable("A", orElse)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ComposeText.required("A", "x" + orElse)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> expected(HostileFile file) {
        Map<String, Object> volume = new LinkedHashMap<>();
        volume.put("name", file.keptVolume().get("name"));
        volume.put("labels", Map.of("label", file.keptVolume().get("label")));
        return Map.of("services", Map.of("target", file.expected()), "volumes", Map.of("data", volume));
    }

    private static Object tree(String text) {
        List<Object> documents = new java.util.ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(text).forEach(documents::add);
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }
}

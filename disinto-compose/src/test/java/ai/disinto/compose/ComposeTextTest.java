package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a$$b, a$b",
                "$A, 1",
                "${A}, 1",
                "x${A}y, x1y",
                "${E:-b}, b",
                "${E-b}, \"\"",
                "${U:-b}, b",
                "${U-b}, b",
                "${U}, \"\"",
                "${A:?m}, 1",
                "${E?m}, \"\"",
                "$$${A}$$, $1$",
                "${A:-x:y}, 1",
            })
    void resolve_fillsInAsComposeDoes(String written, String expected) {
        Map<String, String> environment = Map.of("A", "1", "E", "");
        assertThat(ComposeText.find(written).orElseThrow().resolve(environment)).contains(expected);
    }

    @Test
    void resolve_withoutARequiredVariable_isNothing() {
        ComposeText text = ComposeText.of("Bearer ").plus(ComposeText.required("TOKEN", "make one"));
        assertThat(text.resolve(Map.of())).isEmpty();
        assertThat(text.resolve(Map.of("TOKEN", ""))).isEmpty();
        assertThat(text.resolve(Map.of("TOKEN", "x"))).contains("Bearer x");
        assertThat(text.variables()).containsExactly("TOKEN");
        assertThat(text).hasToString("Bearer ${TOKEN:?make one}");
    }

    @Test
    void plus_joinsWords() {
        assertThat(ComposeText.of("a").plus(ComposeText.of("$"))).isEqualTo(ComposeText.of("a$"));
        assertThat(ComposeText.of("").plus(ComposeText.of("b"))).isEqualTo(ComposeText.of("b"));
    }

    @ParameterizedTest
    @CsvSource({"1A", "A-B", "''", "A B", "'A}'", "É"})
    void variable_ofAnotherName_isRefused(String name) {
        assertThatThrownBy(() -> ComposeText.variable(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void required_withoutAMessage_isRefused() {
        assertThatThrownBy(() -> ComposeText.required("A", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A is not set");
    }
}

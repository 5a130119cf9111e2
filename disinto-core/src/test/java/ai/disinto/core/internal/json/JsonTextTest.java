package ai.disinto.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @Test
    void values_standInTheirOrder() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("b", List.of(1, "x", Map.of()));
        object.put("a", Optional.empty());
        object.put("c", Optional.of(true));
        object.put("d", List.of());
        assertThat(JsonText.of(object)).isEqualTo("""
                {
                  "b": [
                    1,
                    "x",
                    {}
                  ],
                  "a": null,
                  "c": true,
                  "d": []
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "22 \\\"",
                "5c \\\\",
                "a \\u000a",
                "7f \\u007f",
                "2028 \\u2028",
                "202e \\u202e",
                "feff \\ufeff",
                "d800 \\ud800",
                "dc00 \\udc00",
                "3c \\u003c",
                "e9 é",
                "1f600 😀",
            })
    void text_isEscapedWhereItIsMoreThanItself(String point, String expected) {
        String text = Character.toString(Integer.parseInt(point, 16));
        assertThat(JsonText.of(Map.of("x", text))).isEqualTo("{\n  \"x\": \"" + expected + "\"\n}\n");
    }
}

package ai.disinto.testing.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"b\":[true,false,null,\"x\"],\"c\":{\"d\":{}},\"e\":[]}",
                "[0,-1,2147483648,9223372036854775808,123456789012345678901234567890]",
                "[1.5,1e3,-0.0,1E-7,1.0]",
                "{\"a\":\"\\u0000\\n\\\"\\\\ / < > & \\u2028 ä 😀\"}",
                "{\"a\":1,\"a\":2}",
                "\"text\"",
                " 7 ",
                ""
            })
    void tree_isThatOfAMapper(String text) {
        assertThat(JsonText.read(bytes(text))).isEqualTo(MAPPER.readTree(bytes(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"b\":[true,false,null,\"x\"],\"c\":{\"d\":{}},\"e\":[]}",
                "[0,-1,2147483648,9223372036854775808,123456789012345678901234567890]",
                "[1.5,1e3,-0.0,1E-7,1.0]",
                "{\"a/\\\"b\":\"\\u0000\\n\\\"\\\\ / < > & \\u2028 ä 😀\"}",
                "null"
            })
    void text_isThatOfAMapper(String text) {
        var tree = MAPPER.readTree(text);
        assertThat(JsonText.write(tree)).isEqualTo(MAPPER.writeValueAsString(tree));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "{\"a\":1}}", "1 2", "{\"a\"}", "nul", "{a:1}"})
    void whatIsNoJson_isRefused_asByAMapper(String text) {
        assertThatThrownBy(() -> MAPPER.readTree(bytes(text))).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> JsonText.read(bytes(text))).isInstanceOf(JacksonException.class);
    }

    @Test
    void depth_isLimited() {
        assertThatThrownBy(() -> JsonText.read(bytes("[".repeat(100_000)))).isInstanceOf(JacksonException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

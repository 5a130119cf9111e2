package ai.disinto.testing.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.testing.internal.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    private static Body body(String json) {
        return Body.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothing_isAnEmptyObject() {
        assertThat(body("").names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{not json", "[]", "\"text\"", "null", "{\"a\":"})
    void whatIsNoObject_isRefused(String json) {
        assertThatThrownBy(() -> body(json))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(422))
                .hasMessageContaining("looking for beginning of value");
    }

    @Test
    void nullAndAbsent_areNothing() {
        assertThat(body("{\"a\": null}").text("a")).isEmpty();
        assertThat(body("{}").text("a")).isEmpty();
        assertThat(body("{\"a\": null}").has("a")).isFalse();
    }

    @Test
    void required_namesTheServersField() {
        assertThat(body("{\"title\": \"x\"}").required("title", "Title")).isEqualTo("x");
        assertThatThrownBy(() -> body("{\"title\": \"\"}").required("title", "Title"))
                .hasMessage("[Title]: Required");
    }

    @Test
    void values_areTyped() {
        Body body = body("{\"f\": true, \"n\": 7, \"t\": [\"a\"], \"i\": [1, 2], \"o\": {\"x\": \"y\"}}");
        assertThat(body.isTrue("f")).isTrue();
        assertThat(body.number("n")).contains(7L);
        assertThat(body.texts("t").orElseThrow()).containsExactly("a");
        assertThat(body.numbers("i").orElseThrow()).containsExactly(1L, 2L);
        assertThat(body.object("o").orElseThrow().text("x")).contains("y");
    }

    @Test
    void otherTypes_areRefused() {
        assertThatThrownBy(() -> body("{\"labels\": [{\"id\": 1}]}").numbers("labels"))
                .hasMessageContaining("cannot unmarshal object into Go struct field labels");
        assertThatThrownBy(() -> body("{\"title\": 7}").text("title")).hasMessageContaining("cannot unmarshal number");
        assertThatThrownBy(() -> body("{\"labels\": \"x\"}").texts("labels")).isInstanceOf(Refusal.class);
    }

    @Test
    void instant_takesAnyOffset() {
        assertThat(body("{\"at\": \"2026-11-25T13:00:00+01:00\"}").instant("at"))
                .contains(Instant.parse("2026-11-25T12:00:00Z"));
        assertThatThrownBy(() -> body("{\"at\": \"yesterday\"}").instant("at")).hasMessageContaining("yesterday");
    }
}

package ai.disinto.forge.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final Decoder<String> TEXT = Decoder.of(json -> json.text("x"), "x");

    @Property(tries = 300)
    void text_comesBackAsItWas(@ForAll String text) {
        String valid = new String(text.getBytes(UTF_8), UTF_8);
        assertThat(JsonAnswer.object(JsonBody.of("x", text).toBytes(), TEXT)).isEqualTo(valid);
    }

    @Property(tries = 300)
    void time_isReadLikeTheJdkDoes(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -18, max = 18) int hours) {
        OffsetDateTime time = Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(hours));
        String text = time.format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        assertThat(Rfc3339.parse(text)).contains(Instant.ofEpochSecond(second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0001-01-01T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "now",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:00+19:00",
                "2026-01-01 00:00:00Z"
            })
    void time_thatIsNone_isAbsent(String text) {
        assertThat(Rfc3339.parse(text)).isEmpty();
    }

    @Test
    void time_withFraction_isRead() {
        assertThat(Rfc3339.parse("2026-01-01T00:00:00.5+01:00")).contains(Instant.parse("2025-12-31T23:00:00.5Z"));
    }

    @Test
    void fields_areFoundInAnyOrder() {
        Decoder<String> decoder = Decoder.of(json -> json.text("c") + json.text("a") + json.count("b"), "a", "b", "c");
        assertThat(JsonAnswer.object("{\"a\":\"1\",\"zz\":{\"a\":9},\"b\":2,\"c\":\"3\"}".getBytes(UTF_8), decoder))
                .isEqualTo("312");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"x\"", "<html>", "{\"x\"", "{\"x\":tru}", "{\"x\":1,}"})
    void answer_thatIsNoObject_isRefused(String body) {
        assertThatThrownBy(() -> JsonAnswer.object(body.getBytes(UTF_8), TEXT)).isInstanceOf(JsonException.class);
    }

    @Test
    void deepNesting_isRefusedWithoutOverflow() {
        String deep = "{\"x\":".repeat(100_000);
        assertThatThrownBy(() -> JsonAnswer.object(deep.getBytes(UTF_8), TEXT)).isInstanceOf(JsonException.class);
        String lists = "{\"x\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> JsonAnswer.object(lists.getBytes(UTF_8), TEXT)).isInstanceOf(JsonException.class);
    }

    @Test
    void numberBeyondAllBounds_isAbsent() {
        Decoder<Long> decoder = Decoder.of(json -> json.number("x", -1), "x");
        byte[] body = "{\"x\":99999999999999999999999999}".getBytes(UTF_8);
        assertThat(JsonAnswer.object(body, decoder)).isEqualTo(-1);
    }

    @Test
    void list_keepsRowsThatAreNoObjects() {
        assertThat(JsonAnswer.list("[null,{\"x\":\"a\"},7,[1]]".getBytes(UTF_8), TEXT))
                .containsExactly(Optional.empty(), Optional.of("a"), Optional.empty(), Optional.empty());
        assertThat(JsonAnswer.list("null".getBytes(UTF_8), TEXT)).isEmpty();
    }

    @Test
    void body_showsItsNamesAlone_andKnowsItsSecrets() {
        JsonBody body = JsonBody.of("user", "al").with("config", JsonBody.of("secret", Secret.of("c4nary")));
        assertThat(body).hasToString("[user, config]");
        assertThat(body.secrets()).containsExactly("c4nary");
        assertThat(new String(body.toBytes(), UTF_8)).isEqualTo("{\"user\":\"al\",\"config\":{\"secret\":\"c4nary\"}}");
    }

    @Test
    void body_takesListsAndNumbers() {
        JsonBody body = JsonBody.of("a", List.of(1L, 2L)).with("b", true).with("c", List.of("x", JsonBody.of("d", 1)));
        assertThat(new String(body.toBytes(), UTF_8)).isEqualTo("{\"a\":[1,2],\"b\":true,\"c\":[\"x\",{\"d\":1}]}");
    }
}

package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.disinto.forge.internal.http.ScriptedTransport;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, how often, and after how long. */
class RetryTest {
    private final Scripted scripted = new Scripted();
    private final ScriptedTransport server = new ScriptedTransport();

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502, 503, 504})
    void read_afterPassingTrouble_isRepeated(int status) {
        server.then(status, "{}").then(status, "{}").then(200, "{}");
        assertThat(version().status()).isEqualTo(200);
        assertThat(scripted.pauses()).hasSize(2).allMatch(pause -> pause.toMillis() >= 50 && pause.toMillis() <= 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 422, 500, 501})
    void read_afterLastingTrouble_isNotRepeated(int status) {
        server.then(status, "{}");
        assertThatThrownBy(this::version).isInstanceOf(ForgeException.class);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void read_isSentThreeTimesAtMost() {
        server.always(call -> ScriptedTransport.answer(503, "{}"));
        assertThatThrownBy(this::version)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("503");
        assertThat(server.calls()).hasSize(3);
    }

    @Test
    void write_neverSent_isRepeated() {
        server.thenRefused().then(201, "{\"id\":1,\"created_at\":\"2026-01-01T00:00:00Z\"}");
        assertThat(scripted.forge(server)
                        .repository("a/b")
                        .comments()
                        .create(1, "x")
                        .id())
                .isEqualTo(1);
        assertThat(server.calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void write_thatMustNotBeRepeated_isSentOnce(int status) {
        server.then(status, "{}", "Retry-After", "0");
        ForgeException e = catchThrowableOfType(
                ForgeException.class,
                () -> scripted.forge(server).repository("a/b").comments().create(1, "x"));
        assertThat(e).isInstanceOf(status == 429 ? RateLimitedException.class : OutcomeUnknownException.class);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void write_withLostAnswer_isReportedAsUnknown() {
        server.thenLost();
        assertThatThrownBy(() ->
                        scripted.forge(server).repository("a/b").comments().create(1, "x"))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> assertThat(e.isRetryable()).isFalse());
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void delete_thatSucceededWithoutAnswer_isDone() {
        server.thenLost().then(404, "{}");
        scripted.forge(server).repository("a/b").comments().delete(3);
        assertThat(server.asked()).containsOnly("DELETE /api/v1/repos/a/b/issues/comments/3");
    }

    @Test
    void delete_ofNothing_isNotFound() {
        server.then(404, "{}");
        assertThatThrownBy(() ->
                        scripted.forge(server).repository("a/b").comments().delete(3))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void retryAfter_isHonoured() {
        server.then(503, "{}", "Retry-After", "7").then(200, "{}");
        version();
        assertThat(scripted.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void retryAfter_asDate_isHonoured() {
        server.then(429, "{}", "Retry-After", "Mon, 23 Nov 2026 10:00:09 GMT").then(200, "{}");
        version();
        assertThat(scripted.pauses()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void retryAfter_beyondTheDeadline_failsAtOnceWithTheValue() {
        server.then(429, "{}", "Retry-After", "3600");
        assertThatThrownBy(this::version)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofHours(1)));
        assertThat(scripted.pauses()).isEmpty();
    }

    @Test
    void serverThatIsDown_isAskedHardlyMoreOftenThanItIsCalled() {
        AtomicInteger requests = new AtomicInteger();
        server.always(call -> {
            requests.incrementAndGet();
            return ScriptedTransport.answer(502, "{}");
        });
        Forge forge = scripted.forge(server);
        for (int i = 0; i < 1000; i++) {
            assertThatThrownBy(() -> forge.request("GET", "/version").send()).isInstanceOf(UnavailableException.class);
        }
        assertThat(requests.get()).isBetween(1001, 1050);
    }

    private RawAnswer version() {
        return scripted.forge(server).request("GET", "/version").send();
    }
}

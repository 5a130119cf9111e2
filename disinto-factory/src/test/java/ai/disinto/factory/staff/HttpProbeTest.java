package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model service is asked for its models, and a stranger's answer is not believed. */
class HttpProbeTest {
    private static final String MODELS =
            "{\"data\":[{\"id\":\"qwen3-30b\",\"object\":\"model\"},{\"id\":\"other\"},{\"x\":1},7]}";
    private static final BackendProbe PROBE = BackendProbe.http(Duration.ofSeconds(3));

    private ModelServer server;

    @BeforeEach
    void begin() throws IOException {
        server = new ModelServer();
        server.answer("/v1/models", 200, MODELS).answer("/llama/v1/models", 200, MODELS);
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    private URI url(String path) {
        return server.url(path);
    }

    private void answers(int status, String body) {
        server.answer("/v1/models", status, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/"})
    void models_areThoseThatTheServiceNames(String path) {
        assertThat(PROBE.models(url(path))).containsExactly("qwen3-30b", "other");
        assertThat(server.asked()).containsExactly("/v1/models");
    }

    @Test
    void serviceBelowAPath_isAskedThere() {
        PROBE.models(url("/llama/v1"));
        assertThat(server.asked()).containsExactly("/llama/v1/models");
    }

    @Test
    void serviceThatKnowsNoList_answersByItsHealth() {
        answers(404, "");
        server.answer("/health", 200, "");
        assertThat(PROBE.models(url(""))).isEmpty();
        assertThat(server.asked()).containsExactly("/v1/models", "/health");
        server.answer("/health", 503, "");
        assertThatThrownBy(() -> PROBE.models(url(""))).hasMessageContaining("503");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 500})
    void otherAnswers_areNone_andNobodyIsFollowed(int other) {
        answers(other, "");
        assertThatThrownBy(() -> PROBE.models(url("")))
                .isInstanceOf(BackendProbeException.class)
                .hasMessageContaining("status " + other);
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"data\":", "null"})
    void answerThatIsNoList_isRefused(String odd) {
        answers(200, odd);
        assertThatThrownBy(() -> PROBE.models(url(""))).hasMessageContaining("no list of models");
    }

    @Test
    void answerThatIsTooLong_isNotRead() {
        answers(200, "{\"data\":[{\"id\":\"" + "x".repeat(2_000_000) + "\"}]}");
        assertThatThrownBy(() -> PROBE.models(url(""))).hasMessageContaining("more than 1 MiB");
    }

    @Test
    void nobodyThere_isSaid() throws IOException {
        server.close();
        assertThatThrownBy(() -> PROBE.models(url("")))
                .isInstanceOf(BackendProbeException.class)
                .hasMessageContaining("no answer");
    }

    @Test
    void serviceThatNeverAnswers_isLeftAfterTheTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            BackendProbe hasty = BackendProbe.http(Duration.ofMillis(200));
            assertThatThrownBy(() -> hasty.models(url)).isInstanceOf(BackendProbeException.class);
        }
    }

    @Test
    void timeThatIsNone_isRefused() {
        assertThatThrownBy(() -> BackendProbe.http(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}

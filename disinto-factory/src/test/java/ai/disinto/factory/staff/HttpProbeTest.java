package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model service is asked for its models, and a stranger's answer is not believed. */
class HttpProbeTest {
    private static final BackendProbe PROBE = BackendProbe.http(Duration.ofSeconds(3));

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private int status = 200;
    private int health = 200;
    private String body = "{\"data\":[{\"id\":\"qwen3-30b\",\"object\":\"model\"},{\"id\":\"other\"},{\"x\":1},7]}";

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.endsWith("/health") ? health : status, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/"})
    void models_areThoseThatTheServiceNames(String path) {
        assertThat(PROBE.models(url(path))).containsExactly("qwen3-30b", "other");
        assertThat(asked).containsExactly("/v1/models null");
    }

    @Test
    void serviceBelowAPath_isAskedThere() {
        PROBE.models(url("/llama/v1"));
        assertThat(asked).containsExactly("/llama/v1/models null");
    }

    @Test
    void serviceThatKnowsNoList_answersByItsHealth() {
        status = 404;
        assertThat(PROBE.models(url(""))).isEmpty();
        assertThat(asked).containsExactly("/v1/models null", "/health null");
        health = 503;
        assertThatThrownBy(() -> PROBE.models(url(""))).hasMessageContaining("503");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 500})
    void otherAnswers_areNone_andNobodyIsFollowed(int other) {
        status = other;
        assertThatThrownBy(() -> PROBE.models(url("")))
                .isInstanceOf(BackendProbeException.class)
                .hasMessageContaining("status " + other);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"data\":", "null"})
    void answerThatIsNoList_isRefused(String odd) {
        body = odd;
        assertThatThrownBy(() -> PROBE.models(url(""))).hasMessageContaining("no list of models");
    }

    @Test
    void answerThatIsTooLong_isNotRead() {
        body = "{\"data\":[{\"id\":\"" + "x".repeat(2_000_000) + "\"}]}";
        assertThatThrownBy(() -> PROBE.models(url(""))).hasMessageContaining("more than 1 MiB");
    }

    @Test
    void nobodyThere_isSaid() {
        server.stop(0);
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

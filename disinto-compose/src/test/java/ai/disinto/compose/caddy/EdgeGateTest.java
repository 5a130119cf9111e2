package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table of requests cannot say about the gate and the server. */
class EdgeGateTest {
    private static final Routing ROUTING = Routing.subpath("harb.example.org");
    private static @Nullable RunningEdge running;

    @BeforeAll
    static void startEdge() throws Exception {
        running = RunningEdge.start(ROUTING, UnaryOperator.identity());
    }

    @AfterAll
    static void stopEdge() throws Exception {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void verifier_isAskedWithTheSecretAndWithoutBodyQueryOrUpgrade() throws Exception {
        edge().chat().questions().clear();
        String request = String.join(
                "\r\n",
                "POST /chat/new?uri=/chat/login HTTP/1.1",
                "Host: h",
                "Cookie: session=anna",
                "X-Forward-Auth-Secret: guess",
                "X-Forwarded-User: eve",
                "X-Forwarded-Uri: /chat/login",
                "Connection: Upgrade, X-Forward-Auth-Secret",
                "Upgrade: websocket",
                "Content-Length: 5",
                "",
                "hello");
        edge().send(request, true);
        Message question = edge().chat().questions().remove();
        assertThat(question.first()).isEqualTo("GET /chat/auth/verify HTTP/1.1");
        assertThat(question.header("X-Forward-Auth-Secret")).isEqualTo(StubService.SECRET);
        assertThat(question.header("X-Forwarded-Uri")).isEqualTo("/chat/new?uri=/chat/login");
        assertThat(question.header("X-Forwarded-Method")).isEqualTo("POST");
        assertThat(question.header("Cookie")).isEqualTo("session=anna");
        assertThat(question.has("X-Forwarded-User")).isFalse();
        assertThat(question.has("Upgrade")).isFalse();
        assertThat(question.has("Content-Length")).isFalse();
    }

    @Test
    void bodyOfARequest_passesTheGate() throws Exception {
        String request = "POST /chat HTTP/1.1\r\nHost: h\r\nCookie: session=anna\r\nContent-Length: 9\r\n\r\nmessage=x";
        Message seen = StubService.seenIn(edge().send(request, false));
        assertThat(seen.first()).isEqualTo("POST /chat HTTP/1.1");
        assertThat(seen.header("X-Stub-Body")).isEqualTo("message=x");
    }

    @Test
    void refusalOfTheVerifier_isWhatTheClientSees() throws Exception {
        Message answer = edge().send(EdgeRequest.get("/chat/"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("X-Stub-Says")).isEqualTo("log in");
        assertThat(answer.body()).isEqualTo("no session");
    }

    @Test
    void verifierThatDoesNotAnswer_closesTheGate() throws Exception {
        Message answer = edge().send(EdgeRequest.get("/chat/").with("Cookie", "session=slow"));
        assertThat(answer.status()).isEqualTo(504);
    }

    @Test
    void verifierThatIsNotThere_closesTheGate() throws Exception {
        EdgeUpstreams nobody = new EdgeUpstreams("127.0.0.1:1", "127.0.0.1:1", "127.0.0.1:1", "127.0.0.1:1");
        try (RunningEdge edge = RunningEdge.start(ROUTING, builder -> builder.upstreams(nobody))) {
            assertThat(status(edge, "/chat/")).isEqualTo(502);
            assertThat(status(edge, "/forge/")).isEqualTo(502);
            assertThat(status(edge, "/")).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "a secret with blanks in it, and rather long",
                "{env.PATH}{env.HOME}{env.PATH}{env.HOME}"
            })
    void secretThatIsMissingOrUnusable_closesTheGate(String secret) throws Exception {
        try (RunningEdge edge = RunningEdge.start(ROUTING, UnaryOperator.identity(), secret)) {
            assertThat(status(edge, "/chat/")).isEqualTo(503);
            assertThat(status(edge, "/chat/login")).isEqualTo(503);
            assertThat(edge.chat().questions()).isEmpty();
            assertThat(status(edge, "/forge/")).isEqualTo(200);
        }
    }

    @Test
    void secret_isInNoConfigurationAndNoLog() throws Exception {
        edge().send(EdgeRequest.get("/chat/").with("Cookie", "session=anna"));
        URI admin = URI.create("http://127.0.0.1:" + edge().adminPort() + "/config/");
        HttpResponse<String> config = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(admin).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(config.statusCode()).isEqualTo(200);
        assertThat(config.body()).contains("{env.FORWARD_AUTH_SECRET}").doesNotContain(StubService.SECRET);
        assertThat(edge().output()).doesNotContain(StubService.SECRET);
    }

    @Test
    void webSocket_withASession_passesTheGateBothWays() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", "session=anna")
                .buildAsync(chat(), new Ear(heard))
                .get(20, TimeUnit.SECONDS);
        socket.sendText("hello", true).get(20, TimeUnit.SECONDS);
        assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo("hello");
        socket.abort();
    }

    @Test
    void webSocket_withoutASession_isRefused() {
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(chat(), new Ear(new CompletableFuture<>()))
                        .get(20, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void redirectOfTheStagingSite_keepsItsPrefix() throws Exception {
        Message answer = edge().send(EdgeRequest.get("/staging/moved"));
        assertThat(answer.header("Location")).isEqualTo("/staging/there/");
        assertThat(edge().send(EdgeRequest.get("/forge/moved")).header("Location"))
                .isEqualTo("/there/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /chat/login HTTP/1.1\r\nHost: h\r\nX-Forwarded-User : eve\r\n\r\n",
                "GET /chat/login HTTP/1.1\r\nHost: h\r\n X-Forwarded-User: eve\r\n\r\n",
                "GET /chat/login HTTP/1.1\r\nHost: h\r\nHost: other\r\n\r\n",
                "GET /chat/login HTTP/1.1\r\n\r\n",
                "GET  /chat/login HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET /chat/login\tHTTP/1.1\r\nHost: h\r\n\r\n",
                "POST /chat/login HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "POST /chat/login HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n"
            })
    void headThatIsNoHttp_isRefused(String head) throws Exception {
        assertThat(edge().send(head, true).status()).isEqualTo(400);
    }

    @Test
    void newerHttpWithoutTls_isNotSpoken() throws Exception {
        String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
        try {
            assertThat(edge().send(preface, true).status()).isBetween(400, 505);
        } catch (EOFException e) {
            assertThat(e).as("nothing is answered").hasMessageEndingWith("within a head: ");
        }
    }

    @Test
    void headerOverTwoLines_isOneHeaderAndIsStripped() throws Exception {
        String folded = "GET /chat/login HTTP/1.1\r\nHost: h\r\nX-Forwarded-User:\r\n eve\r\n\r\n";
        Message answer = edge().send(folded, false);
        assertThat(answer.status() == 400 || !StubService.seenIn(answer).has("X-Forwarded-User"))
                .isTrue();
    }

    @Test
    void clientOfAnotherMachine_isNotTheEndOfTheTunnel() {
        Caddyfile file = Caddyfile.builder(ROUTING).tunnel(true).build();
        EdgeRequest request = EdgeRequest.get("/forge/x").with("X-Forwarded-Proto", "https");
        assertThat(file.explain(request).headers()).containsEntry("X-Forwarded-Proto", "https");
        assertThat(file.explain(request.from("172.18.0.1")).headers())
                .containsEntry("X-Forwarded-Proto", "http")
                .containsEntry("X-Forwarded-For", "172.18.0.1");
    }

    private static RunningEdge edge() {
        return Objects.requireNonNull(running, "running");
    }

    private static URI chat() {
        return URI.create("ws://127.0.0.1:" + edge().port() + "/chat/ws");
    }

    private static int status(RunningEdge edge, String path) throws Exception {
        return edge.send(EdgeRequest.get(path)).status();
    }

    /** Hears one text. */
    private record Ear(CompletableFuture<String> heard) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.complete(data.toString());
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            heard.completeExceptionally(error);
        }
    }
}

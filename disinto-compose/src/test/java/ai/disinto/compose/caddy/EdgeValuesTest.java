package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edge, a request to it and its decision can be. */
class EdgeValuesTest {
    private static final Caddyfile FILE = Edges.get("subpath");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "forgejo", "forgejo:", ":3000", "forgejo:0", "forgejo:65536", "forgejo:03000", "forgejo:3000 ",
                        "a b:1",
                "http://forgejo:3000", "[::1]:80", "-a:1", "a-:1", "forgejo:3000\n", "{env.X}:80", "{$X}:80", "a/b:1",
                        "é:1"
            })
    void upstream_thatIsNoNameAndPort_isRefused(String address) {
        assertThatThrownBy(() -> new EdgeUpstreams(address, "ci:1", "staging:1", "chat:1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("forge");
        assertThatThrownBy(() -> new EdgeUpstreams("forge:1", "ci:1", "staging:1", address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chat");
    }

    @Test
    void portsAndTimes_outOfRange_areRefused() {
        Caddyfile.Builder builder = Caddyfile.builder(Routing.local());
        assertThatThrownBy(() -> builder.port(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> builder.adminPort(65_536)).hasMessageContaining("got 65536");
        assertThatThrownBy(() -> builder.localPorts(3000, -1)).hasMessageContaining("ci");
        assertThatThrownBy(() -> builder.patience(Duration.ZERO)).hasMessageContaining("limit");
        assertThatThrownBy(() -> builder.patience(Duration.ofDays(1))).hasMessageContaining("limit");
        assertThatThrownBy(() -> builder.port(2019).build()).hasMessageContaining("2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET ", "G(T", "GET\n", "é"})
    void method_thatIsNoWord_isRefused(String method) {
        assertThatThrownBy(() -> EdgeRequest.of(method, "/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsOfARequest_thatCannotBeSent_areRefused() {
        EdgeRequest request = EdgeRequest.get("/");
        assertThatThrownBy(() -> EdgeRequest.get("")).hasMessageContaining("target");
        assertThatThrownBy(() -> EdgeRequest.get("/\r\nX: y")).hasMessageContaining("target");
        assertThatThrownBy(() -> request.toHost("a\nb")).hasMessageContaining("name");
        assertThatThrownBy(() -> request.toHost("")).hasMessageContaining("name");
        assertThatThrownBy(() -> request.with("a b", "c")).hasMessageContaining("name");
        assertThatThrownBy(() -> request.with("host", "c")).hasMessageContaining("Host");
        assertThatThrownBy(() -> request.with("content-length", "1")).hasMessageContaining("Content-Length");
        assertThatThrownBy(() -> request.with("A", "b\nc")).hasMessageContaining("value");
        assertThatThrownBy(() -> request.from("1.2.3")).hasMessageContaining("ip");
        assertThatThrownBy(() -> request.from("1.2.3.256")).hasMessageContaining("ip");
        assertThatThrownBy(() -> request.from("1.2.3.4.")).hasMessageContaining("ip");
    }

    @Test
    void request_keepsWhatWasSaid_andPrintsNoCredential() {
        EdgeRequest request = EdgeRequest.of("POST", "/chat?token=geheim")
                .toHost("h:80")
                .with("Cookie", "session=geheim")
                .from("192.0.2.7")
                .loggedInAs("anna");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/chat?token=geheim");
        assertThat(request.host()).isEqualTo("h:80");
        assertThat(request.headers()).isEqualTo(List.of(Map.entry("Cookie", "session=geheim")));
        assertThat(request.address()).isEqualTo("192.0.2.7");
        assertThat(request.user()).contains("anna");
        assertThat(request.toString()).contains("POST", "/chat?", "Cookie").doesNotContain("geheim");
        assertThat(request).isEqualTo(request.from("192.0.2.7")).isNotEqualTo(request.from("192.0.2.8"));
    }

    @Test
    void decision_saysWhatWhoAndWhy() {
        EdgeDecision decision = FILE.explain(EdgeRequest.get("/forge/x?a=b").with("X-Forwarded-User", "eve"));
        assertThat(decision.outcome()).isEqualTo(EdgeDecision.Outcome.FORWARDED);
        assertThat(decision.route()).isEqualTo("forge");
        assertThat(decision.upstream()).contains("forgejo:3000");
        assertThat(decision.path()).contains("/x?a=b");
        assertThat(decision.status()).isEmpty();
        assertThat(decision.location()).isEmpty();
        assertThat(decision.gated()).isFalse();
        assertThat(decision.headers()).containsOnlyKeys("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto");
        assertThat(decision).hasToString("FORWARDED forgejo:3000 /x?a=b (forge: " + decision.why() + ")");
        assertThat(decision).isEqualTo(FILE.explain(EdgeRequest.get("/forge/x?a=b")));
        assertThat(decision).hasSameHashCodeAs(FILE.explain(EdgeRequest.get("/forge/x?a=b")));
    }

    @Test
    void decision_atTheGate_dependsOnWhoIsLoggedIn() {
        EdgeRequest request = EdgeRequest.get("/chat/");
        EdgeDecision nobody = FILE.explain(request);
        assertThat(nobody.gated()).isTrue();
        assertThat(nobody.outcome()).isEqualTo(EdgeDecision.Outcome.REFUSED);
        assertThat(nobody.status()).hasValue(401);
        EdgeDecision anna = FILE.explain(request.loggedInAs("anna"));
        assertThat(anna.headers()).containsEntry("X-Forwarded-User", "anna");
        assertThat(FILE.explain(request.loggedInAs("{http.reverse_proxy.header.X-Forwarded-User}"))
                        .status())
                .hasValue(403);
    }

    @Test
    void decision_aboutEveryRefusal_namesTheRule() {
        assertThat(FILE.explain(EdgeRequest.get("/chat/x/../login")))
                .hasToString(
                        "REFUSED 400 (dot-segment: the path has a segment of dots, which programs resolve differently)");
        assertThat(FILE.explain(EdgeRequest.get("/nowhere")).route()).isEqualTo("nowhere");
        assertThat(FILE.explain(EdgeRequest.of("TRACE", "/")).route()).isEqualTo("method");
        assertThat(FILE.explain(EdgeRequest.get("/%zz")).route()).isEqualTo("http");
        assertThat(Edges.get("subdomain-tunnel").explain(EdgeRequest.get("/")).route())
                .isEqualTo("host");
    }

    @Test
    void longTarget_isDecidedInTimeThatGrowsWithIt() {
        for (String part : List.of("%25", "/.", "a", "%", "..;", "%2f")) {
            EdgeRequest request = EdgeRequest.get("/forge/" + part.repeat(300_000 / part.length()));
            assertThat(FILE.explain(request).why()).isNotBlank();
        }
    }

    @Test
    void fileWithoutAChat_routesNothingToIt() {
        for (String scenario : List.of("subpath-no-chat", "local-no-chat")) {
            assertThat(Edges.get(scenario).render()).doesNotContain("chat:8080").doesNotContain("FORWARD_AUTH_SECRET");
            assertThat(Edges.get(scenario)
                            .explain(EdgeRequest.get("/chat/login"))
                            .status())
                    .hasValue(404);
        }
        EdgeRequest chat = EdgeRequest.get("/chat/login").toHost("chat.harb.example.org");
        assertThat(Edges.get("subdomain-no-chat").explain(chat).status()).hasValue(421);
    }

    @Test
    void words_thatCannotBeWritten_areRefused() {
        for (String text : List.of(
                "{", "a}b", "{env.X}", "a\\", "a\\\"b", "a\nb", "a\rb", "\u0000", "\u0085", "\u2028", "\ud800")) {
            assertThatThrownBy(() -> CaddyWord.text(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CaddyWord.pattern("a{$X}")).hasMessageContaining("{$");
        assertThatThrownBy(() -> CaddyWord.placeholder("a}b")).hasMessageContaining("placeholder");
        assertThat(CaddyWord.text("a\\\\").written()).isEqualTo("\"a\\\\\"");
        assertThat(CaddyWord.text("say \"x\"").written()).isEqualTo("\"say \\\"x\\\"\"");
        assertThat(CaddyWord.text("").written()).isEqualTo("\"\"");
    }
}

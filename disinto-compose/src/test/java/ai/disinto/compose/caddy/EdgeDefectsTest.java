package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What edges before this one got wrong, each proven through a running Caddy. */
class EdgeDefectsTest {
    private static final String FORGE = " | Host: forge.harb.example.org";
    private static final String CHAT = " | Host: chat.harb.example.org";
    private static final String ANNA = " | Cookie: session=anna";

    private static final List<RunningEdge> started = new ArrayList<>();

    @BeforeAll
    static void startEdges() throws Exception {
        started.add(RunningEdge.start(Routing.subpath("harb.example.org"), UnaryOperator.identity()));
        started.add(RunningEdge.start(Routing.subdomain("harb.example.org"), builder -> builder.tunnel(true)));
    }

    @AfterAll
    static void stopEdges() throws IOException {
        for (RunningEdge edge : started) {
            edge.close();
        }
    }

    @Test
    void root_redirectsToTheForge() throws Exception {
        assertThat(subpath("GET /")).isEqualTo("302 /forge/");
        assertThat(subpath("GET /?a=b")).isEqualTo("302 /forge/");
    }

    @Test
    void prefixWithoutASlash_redirectsAndKeepsItsQuery() throws Exception {
        for (String prefix : List.of("/forge", "/ci", "/staging", "/chat")) {
            assertThat(subpath("GET " + prefix)).isEqualTo("307 " + prefix + "/");
            assertThat(subpath("GET " + prefix + "?a=b")).isEqualTo("307 " + prefix + "/?a=b");
        }
    }

    @Test
    void forgeAndStaging_loseTheirPrefix_theCiServerKeepsIt() throws Exception {
        assertThat(subpath("GET /forge/x")).isEqualTo("forge /x");
        assertThat(subpath("GET /staging/x")).isEqualTo("staging /x");
        assertThat(subpath("GET /ci/x")).isEqualTo("ci /ci/x");
    }

    @Test
    void pathThatNothingServes_isNotFound() throws Exception {
        for (String path : List.of("/x", "/ws", "/favicon.ico", "/forgex", "/threads", "/api/engagement")) {
            assertThat(subpath("GET " + path)).isEqualTo("404");
        }
    }

    @Test
    void dotSegments_reachNobody() throws Exception {
        for (String path :
                List.of("/chat/history/../login", "/chat/x/%2e%2e/login", "/forge/../ci/x", "/forge/a%2f..%2fb")) {
            assertThat(subpath("GET " + path + " | X-Forwarded-User: eve")).isEqualTo("400");
            assertThat(subdomain("GET " + path + CHAT)).isEqualTo("400");
        }
    }

    @Test
    void exemptRoutes_areExactlyTwoAndForLooking() throws Exception {
        assertThat(subpath("GET /chat/login")).isEqualTo("chat /chat/login");
        assertThat(subpath("GET /chat/oauth/callback?code=a")).isEqualTo("chat /chat/oauth/callback?code=a");
        for (String other : List.of(
                "GET /chat/login/", "GET /chat/loginX", "GET /chat/login.", "GET /chat/LOGIN", "POST /chat/login")) {
            assertThat(subpath(other)).isEqualTo("401");
        }
        assertThat(subpath("GET /CHAT/login")).isEqualTo("404");
        assertThat(subpath("GET /chat/login;x")).isEqualTo("400");
        assertThat(subpath("GET /chat/login%2f")).isEqualTo("400");
    }

    @Test
    void identityOfAClientsOwnMaking_reachesNobody() throws Exception {
        for (String path : List.of("/chat/login", "/forge/x", "/ci/x", "/staging/x")) {
            for (String header :
                    List.of("X-Forwarded-User", "X_forwarded_user", "X-Forward-Auth-Secret", "X-Real-Ip")) {
                Observed observed = observed(0, "GET " + path + " | " + header + ": eve");
                assertThat(observed.seen().orElseThrow().has(header))
                        .as(path + header)
                        .isFalse();
            }
        }
    }

    @Test
    void verifierThatNamesNobody_letsNobodyIn() throws Exception {
        assertThat(subpath("GET /chat/ | Cookie: session=nameless | X-Forwarded-User: eve"))
                .isEqualTo("403");
        assertThat(subpath("GET /chat/ | Cookie: session=odd")).isEqualTo("403");
        assertThat(subdomain("GET /chat/" + CHAT + " | Cookie: session=nameless"))
                .isEqualTo("403");
    }

    @Test
    void verifier_isNotReachedFromOutside() throws Exception {
        for (String path : List.of("/chat/auth/verify", "/chat/auth/verify?x", "/chat/auth/", "/chat/auth")) {
            assertThat(subpath("GET " + path + ANNA)).isEqualTo("404");
            assertThat(subdomain("GET " + path + CHAT + ANNA)).isEqualTo("404");
        }
    }

    @Test
    void webSocket_needsASession() throws Exception {
        String upgrade = " | Connection: Upgrade | Upgrade: websocket";
        assertThat(subpath("GET /chat/ws" + upgrade)).isEqualTo("401");
        assertThat(subpath("GET /chat/ws" + upgrade + ANNA)).isEqualTo("101 chat");
        assertThat(subdomain("GET /chat/ws" + CHAT + upgrade)).isEqualTo("401");
        assertThat(subdomain("GET /chat/ws" + CHAT + upgrade + ANNA)).isEqualTo("101 chat");
    }

    @Test
    void messageThatThePagePostsToChatWithoutASlash_arrives() throws Exception {
        assertThat(subpath("POST /chat" + ANNA)).isEqualTo("chat /chat");
        assertThat(subpath("POST /chat")).isEqualTo("401");
    }

    @Test
    void assetThatThePageNamesOutsideOfChat_isFound() throws Exception {
        assertThat(subpath("GET /static/htmx.min.js")).isEqualTo("307 /chat/static/htmx.min.js");
        assertThat(subdomain("GET /static/htmx.min.js" + CHAT)).isEqualTo("307 /chat/static/htmx.min.js");
    }

    @Test
    void subdomainsBehindATunnelThatEndsTls_redirectNobodyToHttps() throws Exception {
        String https = " | X-Forwarded-Proto: https";
        assertThat(subdomain("GET /x" + FORGE + https)).isEqualTo("forge /x");
        assertThat(subdomain("GET /x" + FORGE)).isEqualTo("forge /x");
        assertThat(subdomain("GET / | Host: harb.example.org" + https)).isEqualTo("staging /");
        Message seen = observed(1, "GET /x" + FORGE + https).seen().orElseThrow();
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("https");
    }

    @Test
    void unknownHosts_leadNowhere() throws Exception {
        assertThat(subdomain("GET / | Host: evil.example")).isEqualTo("421");
        assertThat(subdomain("GET /chat/login | Host: x.chat.harb.example.org")).isEqualTo("421");
    }

    @Test
    void chatHost_leadsToWhereTheChatServes() throws Exception {
        assertThat(subdomain("GET /" + CHAT)).isEqualTo("302 /chat/");
        assertThat(subdomain("GET /login" + CHAT)).isEqualTo("307 /chat/login");
        assertThat(subdomain("GET /oauth/callback?code=a&state=b" + CHAT))
                .isEqualTo("307 /chat/oauth/callback?code=a&state=b");
        assertThat(subdomain("GET /auth/verify" + CHAT)).isEqualTo("404");
    }

    @Test
    void file_needsNoVariableToBeRead() {
        Edges.all().values().forEach(file -> assertThat(file.render()).doesNotContain("{$"));
    }

    private static String subpath(String row) throws Exception {
        return observed(0, row).outcome();
    }

    private static String subdomain(String row) throws Exception {
        return observed(1, row).outcome();
    }

    private static Observed observed(int edge, String row) throws Exception {
        return Observed.of(started.get(edge), RoutingRow.request(row));
    }
}

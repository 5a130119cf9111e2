package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/** One POST that is issued is one POST that arrives, where the HTTP library left to itself sends two. */
class OnePostTest {
    private static final NewIssue ISSUE = NewIssue.titled("once");

    @Test
    void post_onPooledConnectionThatBreaks_arrivesOnce() throws Exception {
        try (RawServer server = new RawServer((self, socket) -> {
                    self.read(socket);
                    RawServer.write(socket, RawServer.json(200, "{\"version\":\"15.0.3\"}"));
                    self.read(socket);
                    socket.close();
                });
                Forge forge = Forge.builder().url(server.url()).build()) {
            forge.request("GET", "/version").send();
            assertThatThrownBy(() -> forge.repository("a/b").issues().create(ISSUE))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests())
                    .filteredOn(each -> each.startsWith("POST"))
                    .hasSize(1);
        }
    }

    @Test
    void put_answeredWith205AndABody_isDone_andArrivesOnce() throws Exception {
        try (RawServer server = new RawServer((self, socket) -> {
                    while (self.read(socket).startsWith("PUT")) {
                        RawServer.write(socket, RawServer.json(205, "[{\"id\":1}]"));
                    }
                });
                Forge forge = Forge.builder().url(server.url()).build()) {
            forge.notifications().markAllRead();
            forge.notifications().markAllRead();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void post_answeredWith408_arrivesOnce() throws Exception {
        assertArrivesOnce(new MockResponse.Builder().code(408).build());
    }

    @Test
    void post_answeredWith503AndRetryAfter0_arrivesOnce() throws Exception {
        assertArrivesOnce(
                new MockResponse.Builder().code(503).addHeader("Retry-After: 0").build());
    }

    @Test
    void get_answeredWith503AndRetryAfter0_isRepeatedByUs() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .addHeader("Retry-After: 0")
                    .build());
            server.enqueue(new MockResponse.Builder().body("{}").build());
            server.start();
            try (Forge forge = Forge.builder().url(server.url("/").toString()).build()) {
                assertThat(forge.request("GET", "/version").send().status()).isEqualTo(200);
                assertThat(server.getRequestCount()).isEqualTo(2);
            }
        }
    }

    @Test
    void post_redirected_isNotSentToTheNewPlace() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(307)
                    .addHeader("Location: /api/v1/repos/a/renamed/issues")
                    .build());
            server.start();
            try (Forge forge = Forge.builder().url(server.url("/").toString()).build()) {
                assertThatThrownBy(() -> forge.repository("a/b").issues().create(ISSUE))
                        .isInstanceOfSatisfying(
                                MovedException.class,
                                e -> assertThat(e.repository()).hasToString("Optional[a/renamed]"))
                        .hasMessageContaining("use that name");
                assertThat(server.getRequestCount()).isEqualTo(1);
            }
        }
    }

    private static void assertArrivesOnce(MockResponse first) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(first);
            server.enqueue(new MockResponse.Builder().body("{}").build());
            server.start();
            try (Forge forge = Forge.builder().url(server.url("/").toString()).build()) {
                assertThatThrownBy(() -> forge.repository("a/b").issues().create(ISSUE))
                        .isInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContaining("read whether it was made");
                assertThat(server.takeRequest().getMethod()).isEqualTo("POST");
                assertThat(server.takeRequest(50, TimeUnit.MILLISECONDS)).isNull();
            }
        }
    }
}

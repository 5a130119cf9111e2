package ai.disinto.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.testing.internal.ForgeClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class EmbeddedForgeTest {
    @ParameterizedTest
    @CsvSource({"V11, 11.0.15+gitea-1.22.0", "V15, 15.0.3+gitea-1.22.0", "V16, 16.0.0-dev+gitea-1.22.0"})
    void line_isTheVersionItSays(ForgejoLine line, String version) {
        try (EmbeddedForge forge = EmbeddedForge.builder().line(line).start()) {
            assertThat(ForgeClient.anonymous(forge).get("/version").body()).contains(version);
        }
    }

    @Test
    void clock_givesTheTime() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2030-01-02T03:04:05.678Z"));
        try (EmbeddedForge forge = EmbeddedForge.builder().clock(clock).start()) {
            assertThat(ForgeClient.admin(forge).get("/user").body()).contains("2030-01-02T03:04:05Z");
        }
    }

    @Test
    void admin_isTheOneGiven() {
        try (EmbeddedForge forge =
                EmbeddedForge.builder().admin("boss", "correct horse").start()) {
            HttpResponse<String> user =
                    ForgeClient.anonymous(forge).as("boss", "correct horse").get("/user");
            assertThat(ForgeClient.json(user).get("is_admin").booleanValue()).isTrue();
        }
    }

    @Test
    void addedAccount_callsWithItsTokenAndPassword() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            ForgeClient client = ForgeClient.anonymous(forge);
            String token = forge.addAccount("bob", "pass-bob").reveal();
            assertThat(client.withToken(token).get("/user").body()).contains("bob@example.org");
            assertThat(client.as("bob", "pass-bob").get("/user").statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> forge.addAccount("bob", "x")).hasMessageContaining("bob");
        }
    }

    @Test
    void operationThatIsNotImplemented_answers501AndFailsOnClose() {
        EmbeddedForge forge = EmbeddedForge.start();
        assertThat(ForgeClient.admin(forge).get("/gitignore/templates").statusCode())
                .isEqualTo(501);
        assertThatThrownBy(forge::close)
                .isInstanceOfSatisfying(
                        MissingOperationException.class,
                        exception -> assertThat(exception.operations())
                                .containsExactly("GET /api/v1/gitignore/templates is not implemented"))
                .hasMessageContaining("GET /api/v1/gitignore/templates");
    }

    @Test
    void unknownRoute_andOtherMethod_areNoFailure() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            ForgeClient client = ForgeClient.admin(forge);
            HttpResponse<String> unknown = client.get("/nothing/here");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
            HttpResponse<String> method = client.call("PUT", "/version", "");
            assertThat(method.statusCode()).isEqualTo(405);
            assertThat(method.headers().firstValue("allow")).contains("GET");
            assertThat(method.body()).isEmpty();
        }
    }

    @Test
    void calls_areLogged() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            ForgeClient.admin(forge).get("/user?limit=1");
            ForgeClient.anonymous(forge).get("/user");
            assertThat(forge.calls())
                    .containsExactly(
                            new RecordedCall("GET", "/api/v1/user?limit=1", "root1", 200),
                            new RecordedCall("GET", "/api/v1/user", "", 401));
        }
    }

    @Test
    void close_leavesNoThreadAndNoSocket() throws Exception {
        EmbeddedForge forge = EmbeddedForge.start();
        int port = forge.url().getPort();
        ForgeClient.admin(forge).call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
        forge.close();
        assertThat(threads()).isEmpty();
        assertThatThrownBy(() -> new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port).close())
                .isInstanceOf(IOException.class);
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("embedded-forge"))
                .toList();
    }

    @Test
    void port_isTheOneGiven() {
        int port;
        try (EmbeddedForge first = EmbeddedForge.start()) {
            port = first.url().getPort();
        }
        try (EmbeddedForge second = EmbeddedForge.builder().port(port).start()) {
            assertThat(second.url()).hasPort(port).hasHost("127.0.0.1");
        }
        assertThatThrownBy(() -> EmbeddedForge.builder().port(70_000)).hasMessageContaining("70000");
    }

    @Test
    void awaitQuiet_ofAForgeAtRest_returnsAtOnce() throws InterruptedException {
        try (EmbeddedForge forge = EmbeddedForge.builder().calm().start()) {
            assertThat(forge.awaitQuiet(Duration.ZERO)).isTrue();
        }
    }
}

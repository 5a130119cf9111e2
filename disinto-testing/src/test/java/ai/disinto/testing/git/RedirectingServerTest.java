package ai.disinto.testing.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.UnexpectedAnswerException;
import ai.disinto.forge.git.GitException;
import ai.disinto.forge.git.GitRemote;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server can do to a client that brings a token. */
class RedirectingServerTest {
    private static final String TOKEN = "canary0123456789";

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpServer other;
    private Forge forge;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            seen.add(exchange.getRequestHeaders().toString());
            answer(exchange, 200, "");
        });
        server.start();
        other.start();
        forge = Forge.builder()
                .url("http://127.0.0.1:" + server.getAddress().getPort())
                .token(TOKEN)
                .build();
    }

    @AfterEach
    void stop() {
        forge.close();
        server.stop(0);
        other.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private GitRemote remote() {
        return GitRemote.of(forge.repository("acme/harbour"));
    }

    @Test
    void redirectToAnotherServer_isNotFollowed() {
        String there = "http://127.0.0.1:" + other.getAddress().getPort();
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", there + exchange.getRequestURI());
            answer(exchange, 302, "");
        });
        assertThatThrownBy(() -> remote().branches())
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("leads to another one");
        assertThat(seen).isEmpty();
    }

    @Test
    void redirectsWithoutEnd_end() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/x" + exchange.getRequestURI());
            answer(exchange, 301, "");
        });
        assertThatThrownBy(() -> remote().branches()).isInstanceOf(GitException.class);
    }

    @Test
    void wordsOfTheServer_areRedactedAndCut() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            answer(exchange, 401, "no such token " + TOKEN + " in " + sent + "x".repeat(100_000));
        });
        assertThatThrownBy(() -> remote().branches())
                .isInstanceOfSatisfying(
                        ForgeException.class,
                        e -> assertThat(e.serverMessage())
                                .startsWith("no such token *** in Basic ***")
                                .hasSizeLessThan(9000));
    }

    @Test
    void pageInsteadOfGit_isSaidToBeOne() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            answer(exchange, 200, "<html>" + TOKEN + "</html>");
        });
        assertThatThrownBy(() -> remote().branches())
                .isInstanceOf(GitException.class)
                .hasMessageContaining("check that the address is that of a Forgejo server")
                .hasMessageNotContaining(TOKEN);
    }
}

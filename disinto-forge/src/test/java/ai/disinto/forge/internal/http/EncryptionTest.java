package ai.disinto.forge.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EncryptionTest {
    private static final int TLS_HANDSHAKE = 22;

    @Test
    void https_isEncrypted() throws Exception {
        assertThat(firstByte("https")).isEqualTo(TLS_HANDSHAKE);
    }

    @Test
    void http_isPlain() throws Exception {
        assertThat(firstByte("http")).isEqualTo('G');
    }

    /** The first byte that reaches the server, which then goes away. */
    private static int firstByte(String scheme) throws Exception {
        var settings = new TransportSettings(Duration.ofSeconds(5), 1024, "test", Optional.empty(), Optional.empty());
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OkHttpTransport transport = new OkHttpTransport(settings)) {
            CompletableFuture<Integer> seen = CompletableFuture.supplyAsync(() -> read(server));
            String url = scheme + "://127.0.0.1:" + server.getLocalPort() + "/";
            HttpCall call = new HttpCall("GET", url, List.of(), null);
            assertThatThrownBy(() -> transport.send(call, Duration.ofSeconds(5)))
                    .isInstanceOf(TransportException.class);
            return seen.get();
        }
    }

    private static int read(ServerSocket server) {
        try (Socket connection = server.accept()) {
            return connection.getInputStream().read();
        } catch (java.io.IOException e) {
            return -1;
        }
    }
}

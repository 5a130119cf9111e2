package ai.disinto.compose.edge;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An admin API that says what a test wants, and keeps the requests. */
final class AdminStub implements AutoCloseable {
    private final LoopbackServer server;
    private final Queue<String> requests;

    private AdminStub(LoopbackServer server, Queue<String> requests) {
        this.server = server;
        this.requests = requests;
    }

    static AdminStub answering(LoopbackServer.Reply get, LoopbackServer.Reply patch) throws IOException {
        Queue<String> requests = new ConcurrentLinkedQueue<>();
        LoopbackServer server = LoopbackServer.start(0, (request, out) -> {
            String tag = request.headers().getOrDefault("if-match", "-");
            requests.add(request.method() + " " + request.path() + " " + tag);
            (request.method().equals("GET") ? get : patch).to(request, out);
        });
        return new AdminStub(server, requests);
    }

    /** Says how long the answer is, and never sends it. */
    static LoopbackServer.Reply stalling() {
        return (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try {
                new CountDownLatch(1).await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Sends far more than anybody wants. */
    static LoopbackServer.Reply endless() {
        return (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] much = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(much);
            }
        };
    }

    /** Closes the connection instead of answering. */
    static LoopbackServer.Reply silence() {
        return (request, out) -> {};
    }

    CaddyAdmin client() {
        return CaddyAdmin.at(URI.create("http://127.0.0.1:" + server.port()));
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

package ai.disinto.examples.docs;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An admin API with one server that keeps what it is given, where there is no Caddy. */
final class CaddyStandIn implements AutoCloseable {
    private final HttpServer server;
    private String servers = "{\"srv0\":{\"listen\":[\":443\"]}}";

    private CaddyStandIn(HttpServer server) {
        this.server = server;
    }

    static CaddyStandIn start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CaddyStandIn caddy = new CaddyStandIn(server);
        server.createContext("/config/apps/http", exchange -> {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("PATCH")) {
                caddy.servers = new String(sent, StandardCharsets.UTF_8);
            }
            byte[] answer = ("{\"servers\":" + caddy.servers + "}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return caddy;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

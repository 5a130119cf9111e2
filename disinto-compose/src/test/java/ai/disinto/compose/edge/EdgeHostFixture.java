package ai.disinto.compose.edge;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The files of an edge in one folder, and the end of a tunnel. */
final class EdgeHostFixture {
    static final String CATCH_ALL = "http://*.example.org {\n respond \"nobody here\" 404\n}";

    private final Path folder;

    EdgeHostFixture(Path folder) {
        this.folder = folder;
    }

    Path keys() {
        return folder.resolve("authorized_keys");
    }

    Path log() {
        return folder.resolve("edge.log");
    }

    EdgeRegistryFile registry() {
        return EdgeRegistryFile.in(folder.resolve("disinto"));
    }

    EdgeControlBuilder control(URI admin) {
        return EdgeControl.builder()
                .domain("example.org")
                .registry(registry())
                .admin(CaddyAdmin.at(admin))
                .authorizedKeys(keys())
                .allowlist(folder.resolve("allowlist.json"))
                .audit(log());
    }

    /** What the tunnel of a project leads to: a server that says its name and the host it was asked for. */
    static HttpServer tunnel(Registration project) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), project.port()), 0);
        server.createContext("/", exchange -> {
            String words =
                    project.name() + " at " + exchange.getRequestHeaders().getFirst("Host");
            byte[] body = words.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}

package ai.disinto.compose.caddy;

import ai.disinto.compose.StagingPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A real Caddy on this machine with a generated file, as the edge before services that run somewhere. */
final class SmokeEdge {
    /** Where nobody listens, for a chat that is not there. */
    private static final String NOBODY = "127.0.0.1:9";

    /** Where services are, as {@code host:port}. */
    record Services(String forge, String ci, Optional<String> chat) {}

    private final URI url;
    private final StandIn staging;
    private final RunningCaddy caddy;

    private SmokeEdge(URI url, StandIn staging, RunningCaddy caddy) {
        this.url = url;
        this.staging = staging;
        this.caddy = caddy;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static SmokeEdge start(Path folder, URI url, Services services) throws IOException, InterruptedException {
        CaddyProgram program = CaddyProgram.in(folder);
        StandIn staging = StandIn.start(SmokeEdge::staging);
        EdgeUpstreams upstreams = new EdgeUpstreams(
                services.forge(),
                services.ci(),
                "127.0.0.1:" + staging.port(),
                services.chat().orElse(NOBODY));
        Caddyfile file = Caddyfile.builder(Routing.subpath("edge.example.org"))
                .upstreams(upstreams)
                .chat(services.chat().isPresent())
                .port(url.getPort())
                .adminPort(freePort())
                .build();
        return new SmokeEdge(url, staging, RunningCaddy.start(program.server(file.render(), StubService.SECRET)));
    }

    private static Reply staging(Asked asked) {
        return asked.path().equals("/") ? Reply.html(StagingPage.of(List.of()).render()) : Reply.of(404);
    }

    URI url() {
        return url;
    }

    void close() throws InterruptedException {
        caddy.close();
        staging.close();
    }
}

package ai.disinto.compose.edge;

import java.io.IOException;
import java.net.URI;
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
    static LoopbackServer tunnel(Registration project) throws IOException {
        return LoopbackServer.start(
                project.port(),
                (request, out) -> LoopbackServer.write(
                        out,
                        200,
                        "",
                        project.name() + " at " + request.headers().get("host")));
    }
}

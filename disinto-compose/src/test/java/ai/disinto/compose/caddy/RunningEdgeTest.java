package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * An edge that runs somewhere, or one that is started here before a forge and a CI server that run somewhere:
 * docs/edge-smoke.md.
 */
@Tag("edge")
@EnabledIfSystemProperty(named = RunningEdgeTest.URL, matches = ".+")
class RunningEdgeTest {
    static final String URL = "disinto.edge.url";

    @TempDir
    private Path folder;

    @Test
    void edge_passesEveryCheck() throws Exception {
        URI url = URI.create(System.getProperty(URL));
        EdgeSmoke smoke = EdgeSmoke.at(url);
        String[] user = System.getProperty("disinto.edge.user", "").split(":", 2);
        smoke = user.length == 2 ? smoke.withForgeUser(user[0], Secret.of(user[1])) : smoke;
        smoke = Boolean.parseBoolean(System.getProperty("disinto.edge.chat", "true")) ? smoke : smoke.withoutChat();
        SmokeReport report = System.getProperty("disinto.edge.forge", "").isEmpty() ? smoke.run() : started(url, smoke);
        assertThat(report.isPassed()).as("\n" + report.render()).isTrue();
        assertThat(report.advice().mode()).isEqualTo(Routing.Mode.SUBPATH);
    }

    private SmokeReport started(URI url, EdgeSmoke smoke) throws IOException, InterruptedException {
        SmokeEdge.Services services =
                new SmokeEdge.Services(authority("disinto.edge.forge"), authority("disinto.edge.ci"), Optional.empty());
        SmokeEdge edge = SmokeEdge.start(folder, url, services);
        try {
            return smoke.withoutChat().run();
        } finally {
            edge.close();
        }
    }

    private static String authority(String property) {
        return URI.create(System.getProperty(property, "")).getAuthority();
    }
}

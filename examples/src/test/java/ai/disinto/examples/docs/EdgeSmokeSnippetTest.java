package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.compose.caddy.EdgeSmoke;
import ai.disinto.compose.caddy.RoutingAdvice;
import ai.disinto.compose.caddy.SmokeReport;
import ai.disinto.compose.caddy.SmokeResult;
import ai.disinto.core.secret.Secret;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeSmokeSnippetTest {
    @Test
    void edge_isLookedAt() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Secret password = Secret.of("password of the user");
        List<String> lines = new ArrayList<>();
        // region run
        SmokeReport report =
                EdgeSmoke.at(address).withForgeUser("smoke-test", password).run();
        for (SmokeResult failure : report.failures()) {
            lines.add(failure.name() + ": " + failure.answered() + "; "
                    + failure.nextStep().orElse(""));
        }
        RoutingAdvice advice = report.advice(); // stay below paths, or give services names of their own
        // endregion
        server.stop(0);
        assertThat(lines)
                .contains(
                        "unknown-path: 200, not 404; answer 404 where no route matches: an empty 200 makes dead routes"
                                + " look alive");
        assertThat(advice.reasons()).isNotEmpty();
    }
}

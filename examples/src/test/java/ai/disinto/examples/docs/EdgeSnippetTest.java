package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.ImageSource;
import ai.disinto.compose.Tunnel;
import ai.disinto.compose.caddy.Caddyfile;
import ai.disinto.compose.caddy.EdgeDecision;
import ai.disinto.compose.caddy.EdgeRequest;
import ai.disinto.compose.caddy.EdgeUpstreams;
import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.project.ProjectConfig;
import org.junit.jupiter.api.Test;

class EdgeSnippetTest {
    private final FactoryStack stack = FactoryStack.builder()
            .project(ProjectConfig.parse("name = \"harb\"\nrepo = \"acme/harb\"\n", "projects/harb.toml"))
            .images(ImageSource.built())
            .routing(Routing.subpath("harb.example.org"))
            .tunnel(Tunnel.to("edge.example.org", 20003))
            .build();

    @Test
    void file_isRenderedForThisRoutingAndAnother() {
        // region render
        String now = stack.caddyfile().render();
        String after = stack.caddyfile(Routing.subdomain("harb.example.org")).render();
        // endregion
        assertThat(now).contains("route @forge").doesNotContain("http://forge.harb.example.org");
        assertThat(after).contains("http://forge.harb.example.org");
    }

    @Test
    void request_isExplained() {
        // region explain
        EdgeDecision forge = stack.caddyfile().explain(EdgeRequest.get("/forge/acme/harb"));
        String seen = forge.path().orElseThrow(); // /acme/harb, at forgejo:3000

        EdgeRequest chat = EdgeRequest.get("/chat/").with("X-Forwarded-User", "eve");
        int status = stack.caddyfile().explain(chat).status().orElseThrow(); // 401
        String user =
                stack.caddyfile().explain(chat.loggedInAs("anna")).headers().get("X-Forwarded-User"); // anna

        String why =
                stack.caddyfile().explain(EdgeRequest.get("/chat/x/../login")).why();
        // endregion
        assertThat(seen).isEqualTo("/acme/harb");
        assertThat(status).isEqualTo(401);
        assertThat(user).isEqualTo("anna");
        assertThat(why).isEqualTo("the path has a segment of dots, which programs resolve differently");
    }

    @Test
    void edge_isMadeWithoutAStack() {
        // region alone
        Caddyfile file = Caddyfile.builder(Routing.subpath("harb.example.org"))
                .upstreams(new EdgeUpstreams("127.0.0.1:3000", "127.0.0.1:8000", "127.0.0.1:8081", "127.0.0.1:8080"))
                .port(8888)
                .adminPort(2020)
                .build();
        // endregion
        assertThat(file.render()).contains("reverse_proxy 127.0.0.1:8081", ":8888 {", "admin 127.0.0.1:2020");
    }
}

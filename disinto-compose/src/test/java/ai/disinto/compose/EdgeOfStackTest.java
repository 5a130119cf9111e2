package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.compose.caddy.Caddyfile;
import ai.disinto.compose.caddy.EdgeDecision;
import ai.disinto.compose.caddy.EdgeRequest;
import ai.disinto.compose.caddy.EdgeUpstreams;
import ai.disinto.compose.caddy.Routing;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stack says of itself holds for the file of its edge. */
class EdgeOfStackTest {
    @ParameterizedTest
    @ValueSource(strings = {"default", "no-chat", "tunnel-subpath", "tunnel-subdomain"})
    void caddyfile_isThatOfTheRoutingChatAndTunnelOfTheStack(String scenario) {
        FactoryStack stack = Scenarios.get(scenario);
        Caddyfile file = Caddyfile.builder(stack.routing())
                .chat(stack.hasChat())
                .tunnel(stack.tunnel().isPresent())
                .build();
        assertThat(stack.caddyfile()).isEqualTo(file);
        assertThat(stack.caddyfile().render()).isEqualTo(file.render());
        assertThat(stack.caddyfile(Routing.subpath("other.example.org")).routing())
                .isEqualTo(Routing.subpath("other.example.org"));
    }

    @Test
    void caddyfile_ofAStackWithoutAPublicName_sendsBrowsersToThePortsOfTheStack() {
        FactoryStack stack = Scenarios.get("port");
        assertThat(explained(stack, "http://localhost/").location())
                .contains(stack.urls().forgePage());
        assertThat(explained(stack, "http://localhost/ci").location())
                .contains(stack.urls().ciHost() + "/");
        assertThat(stack.urls().forgePage()).isEqualTo("http://localhost:3100/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "tunnel-subpath", "tunnel-subdomain"})
    void addressesOfTheStack_areRouted(String scenario) {
        FactoryStack stack = Scenarios.get(scenario);
        PublicUrls urls = stack.urls();
        assertThat(explained(stack, urls.chatOAuthRedirect() + "?code=a").route())
                .startsWith("chat");
        if (stack.routing().mode() != Routing.Mode.LOCAL) {
            EdgeUpstreams standard = EdgeUpstreams.standard();
            assertThat(explained(stack, urls.forgeRoot()).upstream()).contains(standard.forge());
            assertThat(explained(stack, urls.ciOAuthRedirect()).upstream()).contains(standard.ci());
        }
    }

    @Test
    void servicesOfTheFile_areThoseOfTheStack() {
        FactoryStack stack = Scenarios.get("default");
        EdgeUpstreams services = EdgeUpstreams.standard();
        assertThat(List.of(services.forge(), services.ci(), services.staging(), services.chat()))
                .allSatisfy(address -> assertThat(stack.composeFile().services())
                        .containsKey(address.substring(0, address.indexOf(':'))));
    }

    @Test
    void healthOfTheEdge_isAskedWhereTheFileAnswers() {
        FactoryStack stack = Scenarios.get("default");
        String test = stack.composeFile()
                .service("edge")
                .orElseThrow()
                .healthCheck()
                .orElseThrow()
                .test()
                .toString();
        assertThat(test).contains("http://127.0.0.1:2019/config/");
        assertThat(stack.caddyfile().render()).contains("admin 127.0.0.1:2019\n");
    }

    private static EdgeDecision explained(FactoryStack stack, String url) {
        URI uri = URI.create(url);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return stack.caddyfile()
                .explain(EdgeRequest.get(uri.getRawPath() + query).toHost(uri.getHost()));
    }
}

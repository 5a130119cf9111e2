package ai.disinto.compose.caddy;

import java.util.List;

/** A name for each service, at the end of a tunnel that ends TLS. */
class SubdomainRoutingTest extends RunningEdgeContract {
    SubdomainRoutingTest() {
        super(Routing.subdomain("harb.example.org"), "subdomain");
    }

    @Override
    Caddyfile.Builder said(Caddyfile.Builder builder) {
        return builder.tunnel(true);
    }

    @Override
    List<String> hosts() {
        return List.of(
                "forge.harb.example.org",
                "ci.harb.example.org",
                "chat.harb.example.org",
                "chat.harb.example.org",
                "harb.example.org",
                "CHAT.Harb.example.org:443",
                "localhost");
    }
}

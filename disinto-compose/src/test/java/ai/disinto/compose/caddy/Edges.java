package ai.disinto.compose.caddy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Files that the tests speak of. */
final class Edges {
    private Edges() {}

    static Map<String, Caddyfile> all() {
        Map<String, Caddyfile> all = new LinkedHashMap<>();
        all.put("subpath", of(Routing.subpath("harb.example.org")).build());
        all.put(
                "subpath-tunnel",
                of(Routing.subpath("harb.example.org")).tunnel(true).build());
        all.put(
                "subpath-no-chat",
                of(Routing.subpath("harb.example.org")).chat(false).build());
        all.put(
                "subdomain-tunnel",
                of(Routing.subdomain("harb.example.org")).tunnel(true).build());
        all.put(
                "subdomain-no-chat",
                of(Routing.subdomain("harb.example.org")).chat(false).build());
        all.put("local", of(Routing.local()).build());
        all.put(
                "local-no-chat",
                of(Routing.local()).chat(false).localPorts(3100, 8100).build());
        return all;
    }

    static Caddyfile get(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    private static Caddyfile.Builder of(Routing routing) {
        return Caddyfile.builder(routing);
    }
}

package ai.disinto.compose;

import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.project.ProjectConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Stacks that the tests speak of. */
final class Scenarios {
    static final ProjectConfig HARBOUR = project("harbour", """
            name = "harbour"
            repo = "acme/harbour"
            ops_repo = "factory-admin/harbour-ops"

            [ci]
            woodpecker_repo_id = 7
            """);

    static final ProjectConfig SHOP = project("shop", """
            name = "shop"
            repo = "acme/shop"

            [ci]
            woodpecker_repo_id = 3

            [agents.night-shift]
            base_url = "http://10.0.0.9:8081"
            model = "coder-30b"
            roles = ["dev", "review"]
            forge_user = "night-bot"
            """);

    static final ProjectConfig MILL = project("mill", """
            name = "mill"
            repo = "acme/mill"

            [agents.Grinder_2]
            base_url = "https://models.example.org/v1"
            model = "coder: 70b # $HOME"
            api_key = "c2VjcmV0a2V5="
            roles = "gardener"
            compact_pct = 75
            poll_interval = 540

            [agents.weaver]
            base_url = "http://10.0.0.9:8082"
            model = "no"
            """);

    private static final ImageSource RELEASE = ImageSource.registry("registry.example", "v1.2.3");

    private Scenarios() {}

    static Map<String, FactoryStack> all() {
        Map<String, FactoryStack> all = new LinkedHashMap<>();
        all.put("default", stack(HARBOUR).build());
        all.put("image-mode", stack(HARBOUR).images(RELEASE).build());
        all.put("build-mode", stack(HARBOUR).images(ImageSource.built()).build());
        all.put("port", stack(HARBOUR).images(RELEASE).forgePort(3100).build());
        all.put("one-agent", stack(SHOP).images(RELEASE).build());
        all.put("several-agents", stack(MILL).images(RELEASE).build());
        all.put(
                "two-projects",
                stack(SHOP)
                        .project(MILL)
                        .images(RELEASE)
                        .composeName("second")
                        .ports(Ports.standard().shifted(10_000))
                        .build());
        all.put(
                "tunnel-subpath",
                stack(HARBOUR)
                        .images(RELEASE)
                        .routing(Routing.subpath("harbour.example.org"))
                        .tunnel(Tunnel.to("edge.example.org", 20_003))
                        .build());
        all.put(
                "tunnel-subdomain",
                stack(HARBOUR)
                        .images(RELEASE)
                        .routing(Routing.subdomain("harbour.example.org"))
                        .tunnel(new Tunnel("edge.example.org", 20_004, "tunnel"))
                        .build());
        all.put("no-chat", stack(HARBOUR).images(RELEASE).chat(false).build());
        return all;
    }

    static FactoryStack get(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    static FactoryStack.Builder stack(ProjectConfig project) {
        return FactoryStack.builder().project(project);
    }

    static ProjectConfig project(String name, String text) {
        return ProjectConfig.parse(text, "projects/" + name + ".toml");
    }
}

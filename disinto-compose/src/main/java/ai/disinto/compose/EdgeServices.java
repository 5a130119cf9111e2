package ai.disinto.compose;

import ai.disinto.compose.caddy.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands between the factory and the world: the edge, the staging page, the chat. */
final class EdgeServices {
    static final String EDGE = "edge";
    static final String STAGING = "staging";
    static final String CHAT = "chat";
    static final String CHAT_USER = "10001:10001";
    static final long CHAT_MEMORY = 512L * 1024 * 1024;
    static final int CHAT_PROCESSES = 128;
    private static final String PUBLIC_NAME = "EDGE_TUNNEL_FQDN";

    private final StackParts parts;

    EdgeServices(StackParts parts) {
        this.parts = parts;
    }

    List<ServiceDraft> drafts() {
        List<ServiceDraft> drafts = new ArrayList<>(List.of(edge(), staging(), stagingDeploy()));
        if (parts.chat()) {
            drafts.add(chat());
        }
        return drafts;
    }

    private ServiceDraft edge() {
        ServiceDraft draft = ForgeServices.draft(EDGE)
                .comment(
                        "The edge: the one way in, and the dispatcher of approved actions.",
                        "It alone has the token of the administrator, and the machine's docker.");
        OwnImages images = new OwnImages(parts.images());
        images.edge(draft);
        draft.ports.add(new PortMapping("", parts.ports().http(), 80));
        draft.ports.add(new PortMapping("", parts.ports().https(), 443));
        draft.healthCheck =
                HealthCheck.of(List.of("CMD", "wget", "-q", "--spider", "http://127.0.0.1:2019/config/"), 30, 5, 3, 15);
        draft.mount(
                        Mount.bind(ComposeText.of("./docker/Caddyfile"), "/etc/caddy/Caddyfile")
                                .asReadOnly(),
                        Mount.volume("caddy_data", "/data"),
                        ForgeServices.dockerSocket(),
                        AgentServices.sharedClaudeMount(),
                        AgentServices.claudeConfig())
                .waitsFor(ForgeServices.FORGE, StartCondition.HEALTHY)
                .waitsFor(ForgeServices.CI, StartCondition.STARTED)
                .waitsFor(STAGING, StartCondition.STARTED);
        draft.environment.put(OwnImages.VERSION, images.version());
        edgeForge(draft);
        names(draft);
        tunnel(draft);
        if (parts.chat()) {
            draft.required("FORWARD_AUTH_SECRET", SharedSecrets.HOW);
        }
        return draft;
    }

    private void edgeForge(ServiceDraft draft) {
        draft.literal("FORGE_URL", ForgeServices.FORGE_URL)
                .literal("FORGE_REPO", parts.main().repo().toString())
                .literal("FORGE_OPS_REPO", parts.main().opsRepo().toString())
                .required("FORGE_TOKEN", "make a token of the agents' account at the forge first")
                .passed("FORGE_PASS", "")
                .passed("FORGE_ADMIN_TOKEN", "")
                .passed("FORGE_ADMIN_USERS", "disinto-admin")
                .literal("OPS_REPO_ROOT", "/opt/disinto-ops")
                .literal("PROJECT_REPO_ROOT", "/opt/disinto")
                .literal("PRIMARY_BRANCH", "main")
                .passed("CLAUDE_CONFIG_DIR", AgentServices.CLAUDE_CONFIG_DIR);
    }

    private void names(ServiceDraft draft) {
        draft.literal("EDGE_ROUTING_MODE", mode())
                .literal(PUBLIC_NAME, parts.routing().publicName().orElse(""));
        for (String service : List.of("forge", "ci", "chat")) {
            draft.literal(PUBLIC_NAME + "_" + service.toUpperCase(Locale.ROOT), ownName(service));
        }
    }

    private String mode() {
        return parts.routing().mode() == Routing.Mode.SUBDOMAIN ? "subdomain" : "subpath";
    }

    /** The name that a service has for itself alone. */
    private String ownName(String service) {
        return parts.routing().mode() == Routing.Mode.SUBDOMAIN
                ? parts.routing().nameOf(service).orElseThrow()
                : "";
    }

    private void tunnel(ServiceDraft draft) {
        draft.literal("EDGE_TUNNEL_HOST", parts.tunnel().map(Tunnel::host).orElse(""))
                .literal(
                        "EDGE_TUNNEL_PORT",
                        parts.tunnel()
                                .map(tunnel -> Integer.toString(tunnel.port()))
                                .orElse(""))
                .literal("EDGE_TUNNEL_USER", parts.tunnel().map(Tunnel::user).orElse("tunnel"));
        if (parts.tunnel().isPresent()) {
            draft.mount(Mount.bind(ComposeText.of("./secrets/tunnel_key"), "/run/secrets/tunnel_key")
                    .asReadOnly());
        }
    }

    private static ServiceDraft staging() {
        ServiceDraft draft =
                new ServiceDraft(STAGING).comment("Serves a folder that holds nothing but the staging page.");
        draft.confinement = Confinement.unconfined();
        draft.image = ComposeText.of("caddy:alpine");
        // a file server of Caddy has no admin API to ask
        draft.healthCheck =
                HealthCheck.of(List.of("CMD", "wget", "-q", "--spider", "http://127.0.0.1:80/"), 30, 5, 3, 15);
        return draft.command("caddy", "file-server", "--root", "/srv/site")
                .mount(Mount.bind(ComposeText.of("./docker/staging"), "/srv/site")
                        .asReadOnly());
    }

    private static ServiceDraft stagingDeploy() {
        ServiceDraft draft =
                new ServiceDraft("staging-deploy").comment("A slot: replace it by what deploys to staging.");
        draft.confinement = Confinement.unconfined();
        draft.image = ComposeText.of("alpine:3");
        draft.profiles.add("staging");
        return draft.command("echo", "staging-deploy is a slot without content").literal("DEPLOY_ENV", "staging");
    }

    private ServiceDraft chat() {
        ServiceDraft draft = new ServiceDraft(CHAT)
                .comment(
                        "The chat: reached through the edge only, after a login at the forge.",
                        "It runs a model for whoever is logged in, hence the limits.");
        draft.restart = "unless-stopped";
        OwnImages.build(draft, "./docker/chat", "Dockerfile");
        draft.confinement = confinement();
        draft.mount(
                Mount.bind(ComposeText.variable("CLAUDE_BIN", "/usr/local/bin/claude"), "/usr/local/bin/claude")
                        .asReadOnly(),
                Mount.volume("chat-config", "/var/chat/config"),
                Mount.volume("chat-history", "/var/lib/chat/history"),
                Mount.volume("chat-workspace", "/var/workspace"));
        String create = "create the OAuth application of the chat at the forge first";
        return draft.literal("CHAT_HOST", "0.0.0.0")
                .literal("CHAT_PORT", "8080")
                .literal("FORGE_URL", ForgeServices.FORGE_URL)
                .literal("FORGE_PUBLIC_URL", parts.urls().forgePage())
                .required("CHAT_OAUTH_CLIENT_ID", create)
                .required("CHAT_OAUTH_CLIENT_SECRET", create)
                .literal(PUBLIC_NAME, parts.routing().publicName().orElse(""))
                .literal("EDGE_ROUTING_MODE", mode())
                .literal(PUBLIC_NAME + "_CHAT", ownName("chat"))
                .passed("DISINTO_CHAT_ALLOWED_USERS", "")
                .required("FORWARD_AUTH_SECRET", SharedSecrets.HOW)
                .passed("CHAT_MAX_REQUESTS_PER_HOUR", "60")
                .passed("CHAT_MAX_REQUESTS_PER_DAY", "500")
                .passed("CHAT_MAX_TOKENS_PER_DAY", "1000000")
                .literal("CHAT_HISTORY_DIR", "/var/lib/chat/history")
                .literal("CHAT_WORKSPACE_DIR", "/var/workspace")
                .literal("CLAUDE_CONFIG_DIR", "/var/chat/config");
    }

    static Confinement confinement() {
        return new Confinement(
                true,
                CHAT_USER,
                List.of("/tmp:size=64m"),
                List.of("no-new-privileges:true"),
                List.of("ALL"),
                List.of(),
                CHAT_PROCESSES,
                CHAT_MEMORY,
                CHAT_MEMORY,
                false);
    }
}

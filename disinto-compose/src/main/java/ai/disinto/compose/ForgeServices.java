package ai.disinto.compose;

import java.util.List;

/** The forge, the CI server and its runner. */
final class ForgeServices {
    static final String FORGE = "forgejo";
    static final String CI = "woodpecker";
    static final String FORGE_URL = "http://forgejo:3000";
    static final String DOCKER_SOCKET = "/var/run/docker.sock";

    private final StackParts parts;

    ForgeServices(StackParts parts) {
        this.parts = parts;
    }

    List<ServiceDraft> drafts() {
        return List.of(forge(), ci(), ciRunner());
    }

    static ServiceDraft draft(String name) {
        ServiceDraft draft = new ServiceDraft(name);
        draft.restart = "unless-stopped";
        draft.confinement = Confinement.unconfined();
        return draft;
    }

    static Mount dockerSocket() {
        return Mount.bind(ComposeText.of(DOCKER_SOCKET), DOCKER_SOCKET);
    }

    private ServiceDraft forge() {
        ServiceDraft draft = draft(FORGE).comment("The forge: repositories, issues, pull requests, accounts.");
        draft.image = ComposeText.of("codeberg.org/forgejo/forgejo:11.0");
        draft.ports.add(new PortMapping("", parts.ports().forge(), 3000));
        draft.healthCheck = HealthCheck.of(
                List.of("CMD", "wget", "-q", "--spider", "http://127.0.0.1:3000/api/v1/version"), 5, 3, 30, 30);
        return draft.mount(Mount.volume("forgejo-data", "/data"))
                .literal("FORGEJO__database__DB_TYPE", "sqlite3")
                .literal("FORGEJO__server__ROOT_URL", parts.urls().forgeRoot())
                .literal("FORGEJO__server__HTTP_PORT", "3000")
                .literal("FORGEJO__security__INSTALL_LOCK", "true")
                .literal("FORGEJO__service__DISABLE_REGISTRATION", "true")
                .literal("FORGEJO__webhook__ALLOWED_HOST_LIST", "private");
    }

    private ServiceDraft ci() {
        PublicUrls urls = parts.urls();
        ServiceDraft draft = draft(CI)
                .comment(
                        "The CI server. Its pages are at WOODPECKER_HOST; webhooks of the forge stay inside the stack.",
                        "Pipelines get no credential of the factory: strangers' pull requests run them too.");
        draft.image = ComposeText.of("woodpeckerci/woodpecker-server:v3");
        draft.ports.add(new PortMapping("", parts.ports().ci(), 8000));
        draft.ports.add(new PortMapping("127.0.0.1", parts.ports().ciAgents(), 9000));
        String create = "create the OAuth application of the CI server at the forge first";
        draft.mount(Mount.volume("woodpecker-data", "/var/lib/woodpecker"))
                .waitsFor(FORGE, StartCondition.HEALTHY)
                .literal("WOODPECKER_FORGEJO", "true")
                .literal("WOODPECKER_FORGEJO_URL", FORGE_URL)
                .literal("WOODPECKER_EXPERT_FORGE_OAUTH_HOST", withoutSlash(urls.forgePage()))
                .literal("WOODPECKER_HOST", urls.ciHost())
                .literal("WOODPECKER_EXPERT_WEBHOOK_HOST", urls.ciWebhookHost())
                .literal("WOODPECKER_SERVER", "http://woodpecker:9000")
                .literal("WOODPECKER_OPEN", "true")
                .required("WOODPECKER_AGENT_SECRET", SharedSecrets.HOW)
                .literal("WOODPECKER_DATABASE_DRIVER", "sqlite3")
                .literal("WOODPECKER_DATABASE_DATASOURCE", "/var/lib/woodpecker/woodpecker.sqlite")
                .passed("WOODPECKER_PLUGINS_PRIVILEGED", "plugins/docker");
        draft.environment.put("WOODPECKER_FORGEJO_CLIENT", ComposeText.required("WP_FORGEJO_CLIENT", create));
        draft.environment.put("WOODPECKER_FORGEJO_SECRET", ComposeText.required("WP_FORGEJO_SECRET", create));
        return draft;
    }

    private ServiceDraft ciRunner() {
        int port = parts.ports().ciHealth();
        ServiceDraft draft = draft("woodpecker-agent")
                .comment("Runs the steps of pipelines. It has the machine's network and its docker.");
        draft.image = ComposeText.of("woodpeckerci/woodpecker-agent:v3");
        draft.networkMode = "host";
        draft.confinement = Confinement.unconfined().asPrivileged();
        draft.healthCheck = HealthCheck.of(List.of("CMD", "/bin/woodpecker-agent", "ping"), 30, 5, 3, 15);
        draft.mount(dockerSocket())
                .waitsFor(CI, StartCondition.STARTED)
                .literal("WOODPECKER_SERVER", "localhost:" + parts.ports().ciAgents())
                .required("WOODPECKER_AGENT_SECRET", SharedSecrets.HOW)
                .literal("WOODPECKER_GRPC_SECURE", "false")
                .literal("WOODPECKER_KEEPALIVE_TIME", "10s")
                .literal("WOODPECKER_KEEPALIVE_TIMEOUT", "20s")
                .literal("WOODPECKER_GRPC_KEEPALIVE_TIME", "10s")
                .literal("WOODPECKER_GRPC_KEEPALIVE_TIMEOUT", "20s")
                .literal("WOODPECKER_GRPC_KEEPALIVE_PERMIT_WITHOUT_CALLS", "true")
                .literal("WOODPECKER_HEALTHCHECK_ADDR", ":" + port)
                .literal("WOODPECKER_MAX_WORKFLOWS", "1");
        draft.environment.put(
                "WOODPECKER_BACKEND_DOCKER_NETWORK",
                ComposeText.variable("WOODPECKER_CI_NETWORK", parts.onMachine(StackAssembly.NETWORK)));
        return draft;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}

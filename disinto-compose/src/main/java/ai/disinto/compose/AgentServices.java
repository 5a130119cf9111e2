package ai.disinto.compose;

import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Containers in which agents work. */
final class AgentServices {
    static final String AGENTS = "agents";
    static final String HIRED = "agents-";
    static final String CLAUDE_CONFIG_DIR = "/var/lib/disinto/claude-shared/config";
    private static final String REPOS = "/home/agent/repos";
    static final List<String> ROLE_TOKENS =
            List.of("review", "planner", "gardener", "vault", "supervisor", "predictor", "architect", "filer");

    private final StackParts parts;
    private final OwnImages images;

    AgentServices(StackParts parts) {
        this.parts = parts;
        this.images = new OwnImages(parts.images());
    }

    List<ServiceDraft> drafts() {
        List<ServiceDraft> drafts = new ArrayList<>();
        drafts.add(common());
        parts.agents().forEach(agent -> drafts.add(hired(agent)));
        drafts.add(runner());
        drafts.add(reproduce());
        return drafts;
    }

    static ComposeText sharedClaude() {
        return ComposeText.variable("CLAUDE_SHARED_DIR", "/var/lib/disinto/claude-shared");
    }

    /** The same path inside and outside: agents of all containers take the same lock. */
    static Mount sharedClaudeMount() {
        return new Mount(false, sharedClaude(), sharedClaude(), false);
    }

    static Mount claudeConfig() {
        return Mount.bind(ComposeText.variable("CLAUDE_CONFIG_FILE", "~/.claude.json"), "/home/agent/.claude.json")
                .asReadOnly();
    }

    private ServiceDraft common() {
        ServiceDraft draft = ForgeServices.draft(AGENTS)
                .comment("The common agents: they work with the factory's own accounts at the forge.");
        ProjectConfig project = parts.main();
        work(draft, "agent-data", "project-repos");
        identity(draft, project);
        draft.required("FORGE_TOKEN", "make a token of the agents' account at the forge first");
        for (String role : ROLE_TOKENS) {
            draft.passed(Role.of(role).tokenVariable(), "");
        }
        draft.passed("FORGE_PASS", "")
                .passed("ANTHROPIC_API_KEY", "")
                .passed("POLL_INTERVAL", "300")
                .passed("GARDENER_INTERVAL", seconds("gardener"))
                .passed("ARCHITECT_INTERVAL", seconds("architect"))
                .passed("PLANNER_INTERVAL", seconds("planner"));
        return draft;
    }

    private ServiceDraft hired(Agent agent) {
        ServiceDraft draft = ForgeServices.draft(agent.identifiers().service())
                .comment("The agent " + agent.name() + ", " + agent.forgeUser() + " at the forge: " + agent.roles()
                        + " with " + agent.backend() + ".");
        draft.origin = "the agent " + agent.name()
                + agent.project().map(name -> " of the project " + name).orElse("");
        work(draft, agent.identifiers().dataVolume(), agent.identifiers().reposVolume());
        parts.projectOf(agent).ifPresent(project -> {
            identity(draft, project);
            draft.labels.put(StackAssembly.PROJECT, ComposeText.of(project.name()));
        });
        draft.environment.put(
                "FORGE_TOKEN", ComposeText.required(agent.identifiers().tokenVariable(), "hire the agent first"));
        draft.environment.put(
                "FORGE_PASS", ComposeText.variable(agent.identifiers().passwordVariable()));
        draft.literal(agent.identifiers().userVariable(), agent.forgeUser())
                .literal("AGENT_ROLES", agent.roles().stream().map(Role::name).collect(Collectors.joining(",")))
                .literal("POLL_INTERVAL", Long.toString(agent.pollInterval().toSeconds()));
        for (String role : List.of("gardener", "architect", "planner", "supervisor")) {
            draft.literal(
                    role.toUpperCase(java.util.Locale.ROOT) + "_INTERVAL",
                    Long.toString(agent.interval(Role.of(role))
                            .orElse(agent.pollInterval())
                            .toSeconds()));
        }
        backend(draft, agent);
        return draft;
    }

    private static void backend(ServiceDraft draft, Agent agent) {
        Backend backend = agent.backend();
        backend.url().ifPresent(url -> draft.literal("ANTHROPIC_BASE_URL", url.toString()));
        boolean local = backend.kind() == Backend.Kind.OPENAI_COMPATIBLE;
        draft.environment.put(
                "ANTHROPIC_API_KEY",
                backend.needsKey()
                        ? ComposeText.required(agent.keyVariable(), "give the key of the agent's model service")
                        : ComposeText.variable(agent.keyVariable(), local ? "sk-no-key-required" : ""));
        backend.model().ifPresent(model -> draft.literal("CLAUDE_MODEL", model));
        draft.literal("CLAUDE_AUTOCOMPACT_PCT_OVERRIDE", Integer.toString(backend.compactPercent()))
                .literal("CLAUDE_CODE_ATTRIBUTION_HEADER", "0")
                .literal("CLAUDE_CODE_ENABLE_TELEMETRY", "0")
                .passed("CLAUDE_CREDENTIALS_DIR", CLAUDE_CONFIG_DIR + "/credentials");
    }

    /** What every container of agents has: image, volumes of its own, the forge, no credential. */
    private void work(ServiceDraft draft, String data, String repos) {
        images.agents(draft);
        draft.mount(
                        Mount.volume(data, "/home/agent/data"),
                        Mount.volume(repos, REPOS),
                        sharedClaudeMount(),
                        claudeConfig(),
                        Mount.bind(ComposeText.variable("AGENT_SSH_DIR", "./agent-ssh"), "/home/agent/.ssh")
                                .asReadOnly(),
                        Mount.volume("woodpecker-data", "/woodpecker-data").asReadOnly(),
                        Mount.bind(ComposeText.of("./projects"), "/home/agent/disinto/projects")
                                .asReadOnly(),
                        Mount.bind(ComposeText.of("./state"), "/home/agent/disinto/state"))
                .waitsFor(ForgeServices.FORGE, StartCondition.HEALTHY)
                .waitsFor(ForgeServices.CI, StartCondition.STARTED);
        draft.healthCheck = HealthCheck.of(List.of("CMD", "pgrep", "-f", "entrypoint.sh"), 60, 5, 3, 30);
        draft.literal("FORGE_URL", ForgeServices.FORGE_URL)
                .passed("FORGE_BOT_USERNAMES", "")
                .passed("WOODPECKER_TOKEN", "")
                .passed("FACTORY_REPO", "disinto-admin/disinto")
                .literal("DISINTO_CONTAINER", "1")
                .literal("WOODPECKER_DATA_DIR", "/woodpecker-data")
                .passed("CLAUDE_TIMEOUT", "7200")
                .passed("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1")
                .passed("CLAUDE_CONFIG_DIR", CLAUDE_CONFIG_DIR);
    }

    /** Which project this is comes from its file, never from the environment: another project must not slip in. */
    private static void identity(ServiceDraft draft, ProjectConfig project) {
        draft.literal("FORGE_REPO", project.repo().toString())
                .literal("PROJECT_NAME", project.name())
                .literal("PROJECT_REPO_ROOT", REPOS + "/" + project.name())
                .literal("WOODPECKER_REPO_ID", ciId(project));
    }

    private static String ciId(ProjectConfig project) {
        return project.find(ProjectKey.WOODPECKER_REPO_ID).orElse(0L).toString();
    }

    /** A placeholder: the dispatcher starts real runners, and gives them the secrets of one action. */
    private ServiceDraft runner() {
        ServiceDraft draft = new ServiceDraft("runner")
                .comment(
                        "A pattern for the dispatcher, which starts a runner for each approved action with its secrets.");
        draft.confinement = Confinement.unconfined();
        images.agents(draft);
        draft.profiles.add("vault");
        return draft.mount(Mount.volume("agent-data", "/home/agent/data"), sharedClaudeMount(), claudeConfig())
                .literal("FORGE_URL", ForgeServices.FORGE_URL)
                .literal("DISINTO_CONTAINER", "1")
                .literal("PROJECT_REPO_ROOT", REPOS + "/" + parts.main().name())
                .passed("CLAUDE_CONFIG_DIR", CLAUDE_CONFIG_DIR);
    }

    private ServiceDraft reproduce() {
        ServiceDraft draft = new ServiceDraft("reproduce")
                .comment("Reproduces a reported bug in containers of its own; started for one issue, then gone.");
        draft.confinement = Confinement.unconfined();
        OwnImages.build(draft, ".", "docker/reproduce/Dockerfile");
        draft.profiles.add("reproduce");
        draft.networkMode = "host";
        identity(draft, parts.main());
        return draft.mount(
                        ForgeServices.dockerSocket(),
                        Mount.volume("agent-data", "/home/agent/data"),
                        Mount.volume("project-repos", REPOS),
                        sharedClaudeMount(),
                        claudeConfig())
                .literal("FORGE_URL", "http://localhost:" + parts.ports().forge())
                .required("FORGE_TOKEN", "make a token of the agents' account at the forge first")
                .passed("ANTHROPIC_API_KEY", "")
                .literal("DISINTO_CONTAINER", "1")
                .passed("CLAUDE_CONFIG_DIR", CLAUDE_CONFIG_DIR);
    }

    private static String seconds(String role) {
        return Long.toString(Role.of(role).interval().map(Duration::toSeconds).orElseThrow());
    }
}

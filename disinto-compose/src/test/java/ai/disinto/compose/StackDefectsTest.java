package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.project.ProjectConfigs;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What generators of such stacks did wrong before, one rule each. */
class StackDefectsTest {
    static Set<String> scenarios() {
        return Scenarios.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyVolumeAndServiceThatIsNamed_isThere(String scenario) {
        ComposeFile file = Scenarios.get(scenario).composeFile();
        assertThat(file.problems()).isEmpty();
        assertThat(file.volumes().keySet())
                .containsExactlyInAnyOrderElementsOf(file.services().values().stream()
                        .flatMap(service -> service.mounts().stream())
                        .filter(Mount::volume)
                        .map(mount -> mount.source().toString())
                        .distinct()
                        .toList());
    }

    @Test
    void everyHiredAgent_hasAServiceWithVolumesOfItsOwn() {
        ComposeFile file = Scenarios.get("two-projects").composeFile();
        assertThat(file.services()).containsKeys("agents-night-shift", "agents-grinder-2", "agents-weaver");
        assertThat(file.volumes()).containsKeys("agents-weaver-data", "project-repos-weaver", "agents-grinder-2-data");
        assertThat(file.render()).doesNotContain("_PLACEHOLDER");
    }

    @Test
    void severalRoles_areJoinedWithCommas() {
        assertThat(value("one-agent", "agents-night-shift", "AGENT_ROLES")).isEqualTo("dev,review");
    }

    @Test
    void quotesAndSignsInAModel_stayWhatTheyAre() {
        String model = "coder \"large\": 70b | & 'x' # $HOME";
        Agent agent = Agent.builder("odd")
                .backend(Backend.compatible(URI.create("http://10.0.0.9"), model))
                .build();
        ComposeFile file = stack().agents(List.of(agent)).build().composeFile();
        assertThat(ComposeFile.parse(file.render(), "x")
                        .service("agents-odd")
                        .orElseThrow()
                        .environment())
                .containsEntry("CLAUDE_MODEL", ComposeText.of(model));
    }

    @Test
    void imageMode_staysImageModeThoughTheChatIsBuilt() {
        ComposeFile file = Scenarios.get("image-mode").composeFile();
        ComposeService agents = file.service("agents").orElseThrow();
        assertThat(file.service("chat").orElseThrow().buildContext()).isPresent();
        assertThat(agents.buildContext()).isEmpty();
        assertThat(agents.image().orElseThrow())
                .hasToString("registry.example/disinto/agents:${DISINTO_VERSION:-v1.2.3}");
        assertThat(agents.image())
                .isEqualTo(file.service("runner").orElseThrow().image());
    }

    @Test
    void buildMode_buildsEverythingOfItsOwnAtEachStart() {
        assertThat(Scenarios.get("build-mode").composeFile().services().values())
                .filteredOn(service ->
                        List.of("agents", "runner", "edge", "chat", "reproduce").contains(service.name()))
                .hasSize(5)
                .allSatisfy(service -> assertThat(service.image()).isEmpty())
                .allSatisfy(service -> assertThat(service.pullPolicy()).contains("build"));
    }

    @Test
    void oneVersion_drivesImagesAndSource() {
        ComposeFile file = Scenarios.get("image-mode").composeFile();
        ComposeText version = ComposeText.variable("DISINTO_VERSION", "v1.2.3");
        assertThat(file.service("edge").orElseThrow().environment()).containsEntry("DISINTO_VERSION", version);
        assertThat(file.service("edge").orElseThrow().image().orElseThrow().toString())
                .endsWith(version.toString());
    }

    @Test
    void forgePort_isANumberAndNeverTakenFromAnAddress() {
        assertThatThrownBy(() -> stack().forgePort(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("forge must be a port from 1 to 65535, got 0");
        FactoryStack odd = Scenarios.stack(
                        Scenarios.project("odd", "name = 'odd'\nrepo = 'acme/odd'\nforge_url = 'http://localhost'\n"))
                .build();
        assertThat(odd.composeFile().service("forgejo").orElseThrow().ports())
                .containsExactly(new PortMapping("", 3000, 3000));
    }

    @Test
    void conflict_isFoundBeforeThereIsAFile() {
        Agent dash = Agent.builder("a-b").project("shop").build();
        Agent line = Agent.builder("a_b").project("mill").forgeUser("other").build();
        assertThatThrownBy(() -> Scenarios.stack(Scenarios.SHOP)
                        .project(Scenarios.MILL)
                        .agents(List.of(dash, line))
                        .build())
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("the agent a-b of the project shop")
                .hasMessageContaining("the agent a_b of the project mill");
    }

    @Test
    void malformedProjectFile_makesNoStackWithoutItsAgents(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("good.toml"), Scenarios.SHOP.render());
        Files.writeString(folder.resolve("bad.toml"), "name = 'bad'\nrepo = \n");
        ProjectConfigs configs = ProjectConfigs.load(folder);
        assertThatThrownBy(() -> FactoryStack.builder().projects(configs))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("bad.toml:2");
    }

    @Test
    void addresses_followFromTheRoutingAlone() {
        FactoryStack before = stack().build();
        FactoryStack after =
                stack().routing(Routing.subpath("Harbour.Example.ORG")).build();
        assertThat(environment(before, "forgejo")).containsEntry("FORGEJO__server__ROOT_URL", "http://forgejo:3000/");
        assertThat(environment(after, "forgejo"))
                .containsEntry("FORGEJO__server__ROOT_URL", "https://harbour.example.org/forge/");
        assertThat(environment(after, "woodpecker"))
                .containsEntry("WOODPECKER_HOST", "https://harbour.example.org/ci")
                .containsEntry("WOODPECKER_EXPERT_WEBHOOK_HOST", "http://woodpecker:8000/ci");
        assertThat(after.check(Map.of("WOODPECKER_HOST", "http://localhost:8000")))
                .extracting(Diagnostic::code)
                .contains("compose.derived-variable");
    }

    @Test
    void redirects_areThoseOfTheHostThatTheServicesCallThemselves() {
        for (FactoryStack stack : Scenarios.all().values()) {
            assertThat(stack.urls().ciOAuthRedirect())
                    .isEqualTo(environment(stack, "woodpecker").get("WOODPECKER_HOST") + "/authorize");
        }
    }

    @Test
    void sharedSecretOfEdgeAndChat_isMandatory() {
        assertThat(stack().build().unset(Map.of()))
                .extracting(StackVariable::name)
                .contains("FORWARD_AUTH_SECRET", "WOODPECKER_AGENT_SECRET");
        assertThat(stack().chat(false).build().variables())
                .extracting(StackVariable::name)
                .doesNotContain("FORWARD_AUTH_SECRET", "CHAT_OAUTH_CLIENT_ID");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void secretsOfVaultAndAdministrator_reachNoAgent(String scenario) {
        FactoryStack stack = Scenarios.get(scenario);
        String text = stack.composeFile().render();
        assertThat(text)
                .doesNotContain(
                        "FORGE_ADMIN_PASS", "sops", "\"./.env\"", "env_file", "WOODPECKER_ENVIRONMENT", "GITHUB_TOKEN");
        stack.composeFile().services().values().stream()
                .filter(service -> !service.name().equals("edge"))
                .forEach(service -> assertThat(service.environment().toString()).doesNotContain("FORGE_ADMIN"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void staging_servesAFolderOfItsOwn(String scenario) {
        assertThat(Scenarios.get(scenario)
                        .composeFile()
                        .service("staging")
                        .orElseThrow()
                        .mounts())
                .containsExactly(Mount.bind(ComposeText.of("./docker/staging"), "/srv/site")
                        .asReadOnly());
    }

    @Test
    void networkOfTheCi_isNamedAfterTheProjectAndNotAfterAFolder() {
        ComposeFile file = Scenarios.get("two-projects").composeFile();
        assertThat(file.networks().values()).extracting(ComposeResource::name).containsExactly("second_disinto-net");
        assertThat(value("two-projects", "woodpecker-agent", "WOODPECKER_BACKEND_DOCKER_NETWORK"))
                .isEqualTo("second_disinto-net");
        assertThat(Scenarios.get("two-projects").envFile().value("COMPOSE_PROJECT_NAME"))
                .contains("second");
    }

    @Test
    void workspaceOfTheChat_isThePathInTheContainer() {
        ComposeService chat =
                Scenarios.get("default").composeFile().service("chat").orElseThrow();
        String workspace = value("default", "chat", "CHAT_WORKSPACE_DIR");
        assertThat(chat.mounts()).contains(Mount.volume("chat-workspace", workspace));
        assertThat(chat.mounts().get(0).source().resolve(Map.of())).contains("/usr/local/bin/claude");
    }

    @Test
    void historyOfTheChat_isAVolumeThatItsUserMayWriteTo() {
        assertThat(Scenarios.get("default")
                        .composeFile()
                        .service("chat")
                        .orElseThrow()
                        .mounts())
                .contains(Mount.volume("chat-history", value("default", "chat", "CHAT_HISTORY_DIR")))
                .noneMatch(mount -> !mount.volume() && !mount.readOnly());
    }

    @Test
    void hiredAgent_startsWithTheOthersAndUnderItsOwnAccount() {
        ComposeService agent = Scenarios.get("one-agent")
                .composeFile()
                .service("agents-night-shift")
                .orElseThrow();
        assertThat(agent.profiles()).isEmpty();
        assertThat(agent.environment())
                .containsEntry("FORGE_TOKEN", ComposeText.required("FORGE_TOKEN_NIGHT_BOT", "hire the agent first"))
                .containsEntry("FORGE_PASS", ComposeText.variable("FORGE_PASS_NIGHT_BOT"))
                .containsEntry("FORGE_BOT_USER_NIGHT_BOT", ComposeText.of("night-bot"));
        assertThat(agent.environment()).doesNotContainKeys("FORGE_REVIEW_TOKEN", "FORGE_PLANNER_TOKEN");
    }

    @Test
    void agentOfASecondProject_worksForThatOneAlone() {
        assertThat(environment(Scenarios.get("two-projects"), "agents-weaver"))
                .containsEntry("PROJECT_NAME", "mill")
                .containsEntry("FORGE_REPO", "acme/mill")
                .containsEntry("WOODPECKER_REPO_ID", "0");
        assertThat(environment(Scenarios.get("two-projects"), "agents"))
                .containsEntry("PROJECT_NAME", "shop")
                .containsEntry("WOODPECKER_REPO_ID", "3");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everythingOfTheStack_isLabelledAsManaged(String scenario) {
        ComposeFile file = Scenarios.get(scenario).composeFile();
        assertThat(file.services().values())
                .allSatisfy(service -> assertThat(service.labels()).containsKey("com.disinto.managed"));
        assertThat(file.volumes().values())
                .allSatisfy(volume -> assertThat(volume.labels()).containsEntry("com.disinto.managed", "true"));
        assertThat(file.networks().values())
                .allSatisfy(network -> assertThat(network.labels()).containsEntry("com.disinto.managed", "true"));
    }

    @Test
    void twoFactories_shareNoNameOfTheMachine() {
        ComposeFile first = stack().build().composeFile();
        ComposeFile second = stack().composeName("other")
                .ports(Ports.standard().shifted(10_000))
                .build()
                .composeFile();
        assertThat(names(first)).doesNotContainAnyElementsOf(names(second));
        assertThat(ports(first)).doesNotContainAnyElementsOf(ports(second));
    }

    @Test
    void intervals_areThoseOfTheAgentElseOfItsRoles() {
        Agent agent = Agent.builder("slow")
                .roles(List.of(Role.of("planner")))
                .interval(Role.of("planner"), java.time.Duration.ofHours(1))
                .build();
        FactoryStack stack = stack().agents(List.of(agent)).build();
        assertThat(environment(stack, "agents-slow"))
                .containsEntry("PLANNER_INTERVAL", "3600")
                .containsEntry("SUPERVISOR_INTERVAL", "1200")
                .containsEntry("POLL_INTERVAL", "60")
                .doesNotContainKey("ANTHROPIC_BASE_URL");
    }

    private static List<String> names(ComposeFile file) {
        return java.util.stream.Stream.of(
                        file.services().values().stream().flatMap(service -> service.containerName().stream()),
                        file.volumes().values().stream().map(ComposeResource::name),
                        file.networks().values().stream().map(ComposeResource::name))
                .flatMap(names -> names)
                .toList();
    }

    private static List<Integer> ports(ComposeFile file) {
        return file.services().values().stream()
                .flatMap(service -> service.ports().stream())
                .map(PortMapping::host)
                .toList();
    }

    private static FactoryStack.Builder stack() {
        return Scenarios.stack(Scenarios.HARBOUR);
    }

    private static String value(String scenario, String service, String variable) {
        return Objects.requireNonNull(
                environment(Scenarios.get(scenario), service).get(variable));
    }

    private static Map<String, String> environment(FactoryStack stack, String service) {
        Map<String, String> values = new java.util.TreeMap<>();
        stack.composeFile()
                .service(service)
                .orElseThrow()
                .environment()
                .forEach((name, text) -> values.put(name, text.resolve(Map.of()).orElse("unset")));
        return values;
    }
}

package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.project.ProjectConfigs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactoryStackTest {
    @Test
    void stack_hasEveryServiceOfTheTable() {
        assertThat(Scenarios.get("one-agent").composeFile().services().keySet())
                .containsExactly(
                        "forgejo",
                        "woodpecker",
                        "woodpecker-agent",
                        "agents",
                        "agents-night-shift",
                        "runner",
                        "reproduce",
                        "edge",
                        "staging",
                        "staging-deploy",
                        "chat");
    }

    @Test
    void agents_areThoseOfTheProjectFilesUnlessSaid() {
        assertThat(Scenarios.stack(Scenarios.SHOP).build().agents()).isEqualTo(Agent.of(Scenarios.SHOP));
        assertThat(Scenarios.stack(Scenarios.SHOP).agents(List.of()).build().agents())
                .isEmpty();
    }

    @Test
    void builder_knowsItsProjects_theMainOneFirst() {
        assertThat(Scenarios.stack(Scenarios.SHOP).project(Scenarios.HARBOUR).projects())
                .containsExactly(Scenarios.SHOP, Scenarios.HARBOUR);
    }

    @Test
    void everyProblem_isSaidAtOnce() {
        Agent lost = Agent.builder("lost").project("elsewhere").roles(List.of()).build();
        FactoryStack.Builder builder = Scenarios.stack(Scenarios.HARBOUR)
                .project(Scenarios.HARBOUR)
                .agents(List.of(lost))
                .tunnel(Tunnel.to("edge.example.org", 20_000))
                .forgePort(80);
        assertThat(codes(builder))
                .containsExactlyInAnyOrder(
                        "compose.same-project",
                        "compose.no-roles",
                        "compose.unknown-project",
                        "compose.tunnel-without-name",
                        "compose.same-port");
    }

    @Test
    void portOfTheRunner_thatItTakesWithoutAMapping_isCheckedToo() {
        assertThat(codes(Scenarios.stack(Scenarios.HARBOUR).forgePort(3333))).containsExactly("compose.same-port");
    }

    @Test
    void stackWithoutAProject_isRefused() {
        assertThat(codes(FactoryStack.builder())).containsExactly("compose.no-project");
    }

    @Test
    void agentsWhoseTokensShareAVariable_areRefusedWithBothNames() {
        Agent one = Agent.builder("one").forgeUser("night.bot").build();
        Agent two = Agent.builder("two").forgeUser("night-bot").build();
        assertThatThrownBy(() -> Scenarios.stack(Scenarios.HARBOUR)
                        .agents(List.of(one, two))
                        .build())
                .hasMessageContaining("FORGE_TOKEN_NIGHT_BOT")
                .hasMessageContaining("the agent one")
                .hasMessageContaining("the agent two");
    }

    @Test
    void agentsWithOneAccount_areAWarning() {
        Agent one = Agent.builder("one").forgeUser("bot").build();
        Agent two = Agent.builder("two").forgeUser("bot").build();
        assertThat(Scenarios.stack(Scenarios.HARBOUR)
                        .agents(List.of(one, two))
                        .build()
                        .problems())
                .extracting(Diagnostic::code)
                .containsExactly("compose.same-forge-user");
    }

    @Test
    void longName_isRefused() {
        assertThat(codes(Scenarios.stack(Scenarios.HARBOUR)
                        .agents(List.of(Agent.builder("a".repeat(61)).build()))))
                .containsExactly("compose.long-name");
    }

    @Test
    void furtherVariable_ofAServiceThatIsNotThere_isRefused() {
        assertThat(codes(Scenarios.stack(Scenarios.HARBOUR).environment("chatt", "A", ComposeText.of("b"))))
                .containsExactly("compose.unknown-service");
        assertThat(Scenarios.stack(Scenarios.HARBOUR)
                        .environment("agents", "HTTP_PROXY", ComposeText.of("http://proxy:3128"))
                        .build()
                        .composeFile()
                        .service("agents")
                        .orElseThrow()
                        .environment())
                .containsEntry("HTTP_PROXY", ComposeText.of("http://proxy:3128"));
    }

    @Test
    void unset_namesTheRequiredVariablesOfAnEnvironment() {
        FactoryStack stack = Scenarios.get("one-agent");
        Map<String, String> environment = new HashMap<>();
        stack.unset(Map.of()).forEach(variable -> environment.put(variable.name(), "x".repeat(40)));
        assertThat(environment).containsKeys("FORGE_TOKEN", "FORGE_TOKEN_NIGHT_BOT", "WP_FORGEJO_CLIENT");
        assertThat(stack.unset(environment)).isEmpty();
        environment.put("FORGE_TOKEN", "");
        assertThat(stack.unset(environment))
                .singleElement()
                .satisfies(variable -> assertThat(variable.services()).containsExactly("agents", "edge", "reproduce"));
    }

    @Test
    void environment_withTwoVersionsOrAWeakSecret_isNotGood() {
        FactoryStack stack = Scenarios.get("image-mode");
        assertThat(stack.check(Map.of("DISINTO_IMAGE_TAG", "v1", "DISINTO_VERSION", "v2")))
                .extracting(Diagnostic::code)
                .contains("compose.two-versions", "compose.unset-variable");
        assertThat(stack.check(Map.of("DISINTO_IMAGE_TAG", "v1")))
                .extracting(Diagnostic::code)
                .contains("compose.old-variable");
        assertThat(stack.check(Map.of("FORWARD_AUTH_SECRET", "geheim with a blank and quite long enough")))
                .filteredOn(problem -> problem.code().equals("compose.weak-secret"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).doesNotContain("geheim"));
    }

    @Test
    void forgeAlone_canStartBeforeThereIsAnyToken() {
        ComposeFile forge = Scenarios.get("default").composeFile().only("forgejo");
        assertThat(forge.services()).containsOnlyKeys("forgejo");
        assertThat(forge.volumes()).containsOnlyKeys("forgejo-data");
        assertThat(forge.problems()).isEmpty();
        assertThat(new StackVariables(forge).all()).isEmpty();
        assertThatThrownBy(() -> forge.only("chat"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chat");
    }

    @Test
    void folderOfProjects_isTakenWhole(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("shop.toml"), Scenarios.SHOP.render());
        Files.writeString(folder.resolve("mill.toml"), Scenarios.MILL.render());
        Files.writeString(folder.resolve("other.toml.example"), "name = \n");
        FactoryStack stack =
                FactoryStack.builder().projects(ProjectConfigs.load(folder)).build();
        assertThat(stack.projects()).containsExactly(Scenarios.MILL, Scenarios.SHOP);
        assertThat(stack.agents()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "-a", "a b", "a$", "ä", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void composeName_thatDockerWouldChange_isRefused(String name) {
        assertThatThrownBy(() -> FactoryStack.builder().composeName(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FactoryStack.builder().containerPrefix(name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void containerPrefix_isTheComposeNameUnlessSaid() {
        assertThat(container(Scenarios.stack(Scenarios.HARBOUR).composeName("mine")))
                .contains("mine-forgejo");
        assertThat(container(
                        Scenarios.stack(Scenarios.HARBOUR).composeName("mine").containerPrefix("box")))
                .contains("box-forgejo");
    }

    @Test
    void stack_tellsWhatItIs() {
        FactoryStack stack = Scenarios.get("tunnel-subdomain");
        assertThat(stack.routing()).isEqualTo(Routing.subdomain("harbour.example.org"));
        assertThat(stack.tunnel()).contains(new Tunnel("edge.example.org", 20_004, "tunnel"));
        assertThat(stack.hasChat()).isTrue();
        assertThat(stack.toString()).contains("harbour").contains("subdomain");
        assertThat(Set.of(stack)).contains(Scenarios.get("tunnel-subdomain"));
    }

    private static java.util.Optional<String> container(FactoryStack.Builder builder) {
        return builder.build().composeFile().service("forgejo").orElseThrow().containerName();
    }

    private static List<String> codes(FactoryStack.Builder builder) {
        InvalidDocumentException refused = catchThrowableOfType(InvalidDocumentException.class, builder::build);
        return refused.diagnostics().stream().map(Diagnostic::code).toList();
    }
}

package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.AgentCatalog;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.ProjectConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistryStackTest {
    private static final ProjectConfig SHOP = ProjectConfig.parse("""
            name = "shop"
            repo = "acme/shop"
            [agents.Night-Shift_2]
            base_url = "http://10.0.0.9:8081"
            model = "coder-30b"
            roles = ["dev", "review"]
            forge_user = "night-bot"
            """, "projects/shop.toml");

    private static final String HANDWRITTEN = """
            services:
              agents-llama:
                environment:
                  - AGENT_ROLES=dev
                  - FORGE_TOKEN=${FORGE_TOKEN_LLAMA:-}
                  - ANTHROPIC_BASE_URL=http://10.0.0.5:8080
                  - CLAUDE_MODEL=small
            """;

    @Test
    void agents_ofARegistry_areThoseWithContainersOfTheirOwn() {
        AgentRegistry agents = registry(SHOP, HANDWRITTEN);
        FactoryStack stack = FactoryStack.builder().project(SHOP).agents(agents).build();
        assertThat(stack.agents()).extracting(Agent::name).containsExactly("Night-Shift_2", "llama");
        assertThat(stack.composeFile().services()).containsKeys("agents-night-shift-2", "agents-llama");
    }

    @Test
    void stack_thatIsMade_isReadBackWithoutAProblem() {
        FactoryStack stack = FactoryStack.builder().project(SHOP).build();
        AgentRegistry agents =
                registry(SHOP, stack.composeFile().render()).withVariables(Set.of("FORGE_TOKEN_NIGHT_BOT"));
        assertThat(agents.problems()).isEmpty();
        AgentEntry night = agents.find("agents-night-shift-2").orElseThrow();
        assertThat(night.status()).hasToString("active");
        assertThat(night.status().gatedIn()).contains(true);
        assertThat(night.agent()).isEqualTo(Agent.of(SHOP).get(0));
        assertThat(agents.find("supervisor").orElseThrow().service()).contains("edge");
    }

    @Test
    void agents_thatAreDescribedInTwoWays_makeNoStack() {
        ProjectConfig other = ProjectConfig.parse(
                SHOP.render().replace("\"shop\"", "\"harb\"").replace("coder-30b", "coder-8b"), "projects/harb.toml");
        AgentRegistry agents =
                AgentRegistry.of(List.of(SHOP, other), Optional.empty(), Set.of(), AgentCatalog.standard());
        FactoryStack.Builder builder = FactoryStack.builder().project(SHOP).project(other);
        assertThatThrownBy(() -> builder.agents(agents))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("Night-Shift_2");
    }

    private static AgentRegistry registry(ProjectConfig project, String compose) {
        return AgentRegistry.of(
                List.of(project),
                Optional.of(SourceText.of(compose, "docker-compose.yml")),
                Set.of(".dev-active", ".reviewer-active"),
                AgentCatalog.standard());
    }
}

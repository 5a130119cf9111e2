package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentDriftTest {
    @TempDir
    private Path folder;

    private Factory factory;

    @BeforeEach
    void begin() {
        factory = new Factory(folder).agent("shop", "nightly", "roles = [\"dev\", \"review\"]\n");
    }

    @Test
    void sources_thatAgree_areNoProblem() {
        assertThat(codes("review,dev", "FORGE_TOKEN_NIGHTLY_BOT", "http://10.0.0.5:8081", "qwen3-8b"))
                .isEmpty();
    }

    @Test
    void sources_thatDiffer_areNamedWithBothPlaces() {
        assertThat(codes("dev", "FORGE_TOKEN_NIGHTLY_BOT", "http://10.0.0.5:8081", "qwen3-8b"))
                .containsExactly("agent.sources-differ");
        assertThat(Factory.problem(factory.load(), "agent.sources-differ").message())
                .contains("runs [dev]")
                .contains("names [dev, review]")
                .contains("shop.toml:3");
        assertThat(codes("dev,review", "FORGE_TOKEN_NIGHTLY_BOT", "http://10.0.0.6:8081", "qwen3-32b"))
                .containsExactly("agent.sources-differ", "agent.sources-differ");
    }

    @Test
    void service_onAnotherBackend_differs() {
        factory.compose(
                "agents-nightly:\n  environment: {AGENT_ROLES: \"dev,review\", ANTHROPIC_API_KEY: \"${K:-}\"}\n");
        assertThat(Factory.problem(factory.load(), "agent.sources-differ").message())
                .contains("works with anthropic");
    }

    @Test
    void token_ofSomebodyElse_isAProblem() {
        assertThat(codes("dev,review", "FORGE_TOKEN_LLAMA", "http://10.0.0.5:8081", "qwen3-8b"))
                .containsExactly("agent.other-token");
    }

    @Test
    void agents_thatShareAnAccountAcrossFiles_areNamed() {
        factory.agent("harb", "other", "forge_user = \"nightly-bot\"\n");
        assertThat(Factory.problem(factory.load(), "agent.same-identity").message())
                .contains("nightly-bot")
                .contains("other");
        factory.agent("harb", "other", "forge_user = \"dev-bot\"\n");
        assertThat(factory.codes()).contains("agent.same-identity");
        factory.agent("harb", "other", "forge_user = \"nightly.bot\"\n");
        assertThat(factory.codes()).contains("agent.same-variable");
    }

    @Test
    void agents_ofTwoFilesWithOneService_areAProblem() {
        factory.agent("harb", "Nightly", "forge_user = \"x\"\n");
        assertThat(Factory.problem(factory.load(), "agent.same-service").message())
                .contains("Nightly")
                .contains("nightly")
                .contains("agents-nightly");
        assertThat(factory.load().entries()).hasSize(9);
    }

    @Test
    void name_ofAnOwnAgent_isReserved_andTheSectionStaysReachable() {
        factory.agent("harb", "dev", "forge_user = \"dev2-bot\"\n");
        AgentRegistry agents = factory.load();
        assertThat(Factory.problem(agents, "agent.reserved-name").hint()).contains("dev-2");
        assertThat(agents.find("dev").orElseThrow().isOwn()).isTrue();
        assertThat(agents.find("agents-dev").orElseThrow().isOwn()).isFalse();
    }

    @Test
    void account_thatTheForgeKeepsToItself_isAProblem() {
        factory.agent("harb", "other", "forge_user = \"ghost\"\n");
        assertThat(factory.codes()).containsExactly("agent.reserved-account");
    }

    @Test
    void role_withoutFormula_isAProblemOnce() {
        factory.write("formulas/dev.toml", "").write("formulas/run-gardener.toml", "");
        AgentRegistry agents = factory.load();
        assertThat(agents.problems())
                .filteredOn(problem -> problem.code().equals("agent.no-formula"))
                .extracting(problem -> problem.message())
                .hasSize(5)
                .anyMatch(message -> message.contains("review has no formula review-pr.toml"));
        factory.write("formulas/review.toml", "");
        assertThat(factory.codes()).hasSize(4);
    }

    @Test
    void backend_withTwoLogins_isANote() {
        factory.write("docker-compose.yml", """
                services:
                  agents: {environment: {ANTHROPIC_API_KEY: "${ANTHROPIC_API_KEY:-}", CLAUDE_CONFIG_DIR: /var/c}}
                """);
        AgentRegistry agents = factory.load();
        assertThat(Factory.codes(agents)).doesNotContain("agent.two-logins");
        assertThat(Factory.codes(agents.withVariables(Set.of("ANTHROPIC_API_KEY"))))
                .contains("agent.two-logins");
        assertThat(agents.find("dev").orElseThrow().agent().backend().name()).isEqualTo("anthropic");
    }

    @Test
    void backend_withNeitherKeyNorLoginNorAddress_isUnconfigured() {
        factory.write("docker-compose.yml", """
                services:
                  agents: {environment: {ANTHROPIC_API_KEY: "${ANTHROPIC_API_KEY:-}"}}
                """);
        AgentRegistry agents = factory.load();
        assertThat(agents.onBackend("anthropic")).hasSize(6);
        assertThat(agents.withVariables(Set.of()).onBackend("unconfigured")).hasSize(7);
    }

    @Test
    void backend_atAnAddress_isLocalForEveryAgentOfTheContainer() {
        factory.write("docker-compose.yml", """
                services:
                  agents: {environment: {ANTHROPIC_BASE_URL: "http://10.0.0.5", ANTHROPIC_API_KEY: key}}
                """);
        assertThat(factory.load().onBackend("llama")).hasSize(7);
        factory.write("docker-compose.yml", """
                services:
                  agents: {environment: {ANTHROPIC_BASE_URL: "http://me:secret@10.0.0.5"}}
                """);
        assertThat(factory.codes()).contains("agent.backend-address");
        assertThat(factory.load().toString()
                        + factory.load().problems()
                        + factory.load().json())
                .doesNotContain("me:secret");
    }

    private java.util.List<String> codes(String... values) {
        factory.compose("""
                agents-nightly:
                  environment:
                    AGENT_ROLES: "%s"
                    FORGE_TOKEN: ${%s:-}
                    ANTHROPIC_BASE_URL: "%s"
                    CLAUDE_MODEL: %s
                """.formatted((Object[]) values));
        return factory.codes();
    }
}

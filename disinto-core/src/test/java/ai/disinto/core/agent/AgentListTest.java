package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentListTest {
    @TempDir
    private Path folder;

    private AgentRegistry agents() {
        return new Factory(folder)
                .agent("shop", "dev-local2", "")
                .agent("harb", "nightly", "roles = [\"review\", \"gardener\"]\n")
                .compose("""
                        agents-nightly:
                          environment:
                            AGENT_ROLES: "review,gardener"
                            FORGE_TOKEN: ${FORGE_TOKEN_NIGHTLY_BOT:-}
                            ANTHROPIC_BASE_URL: "http://10.0.0.5:8081"
                            CLAUDE_MODEL: qwen3-8b
                        """)
                .markers("dev", "gardener", "architect", "planner", "predictor", "supervisor")
                .markers("painter")
                .load()
                .withVariables(Set.of("FORGE_TOKEN", "ANTHROPIC_API_KEY"));
    }

    @Test
    void table_isAligned() {
        List<String> lines = agents().table().lines().toList();
        int column = lines.get(0).indexOf("STATUS");
        assertThat(lines).hasSize(11).allMatch(line -> line.charAt(column - 1) == ' ' && line.charAt(column) != ' ');
        assertThat(lines.get(0)).startsWith("NAME        BACKEND       MODEL");
        assertThat(lines.get(1)).matches("dev +anthropic +opus +dev +active +roster, docker-compose.yml");
        assertThat(lines.get(2)).contains("review  ").contains("disabled (no marker)");
        assertThat(lines)
                .anyMatch(
                        line -> line.matches(
                                "nightly +llama +qwen3-8b +review,gardener +disabled \\(no marker for review\\), token missing: FORGE_TOKEN_NIGHTLY_BOT +harb.toml, docker-compose.yml"));
        assertThat(lines)
                .anyMatch(
                        line -> line.matches(
                                "dev-local2 +llama +qwen3-8b +dev +not deployed \\(no compose service\\), token missing: .* +shop.toml"));
        assertThat(lines).anyMatch(line -> line.matches("painter +- .*orphan \\(only a marker\\) +\\.painter-active"));
    }

    @Test
    void json_hasEveryFactWithItsPlace() {
        String json = agents().json();
        assertThat(json)
                .startsWith("{\n  \"agents\": [\n    {\n      \"name\": \"dev\",\n      \"identity\": \"dev-bot\",")
                .contains("\"url\": \"http://10.0.0.5:8081\"")
                .contains("\"gated_in\": true")
                .contains("\"running\": null")
                .contains("\"fact\": \"model\"")
                .contains("\"code\": \"agent.orphan-marker\"")
                .endsWith("]\n}\n");
        assertThat(json).isEqualTo(agents().json());
    }

    @Test
    void list_ofLongAndForeignText_keepsOneLineAnAgent() {
        AgentRegistry agents = new Factory(folder)
                .agent("shop", "\"" + "long".repeat(40) + "\"", "")
                .write("state/.dev-disabled", "by: m\u001b[31mallory\nwhy: a\tb\n")
                .compose("")
                .load();
        assertThat(agents.table().lines()).hasSize(9);
        assertThat(agents.table())
                .doesNotContain("\u001b")
                .contains("m\\u001b[31mallory")
                .contains("…");
        assertThat(agents.json()).doesNotContain("\u001b");
    }
}

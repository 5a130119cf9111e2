package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.agent;
import static ai.disinto.core.project.ProjectTexts.codes;
import static ai.disinto.core.project.ProjectTexts.config;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentSectionTest {

    private static AgentSection only(String more) {
        return config(more).agents().get(0);
    }

    @Test
    void section_isReadWithItsKeys() {
        AgentSection agent = ProjectTexts.full().agents().get(0);
        assertThat(agent.name()).isEqualTo("dev-local2");
        assertThat(agent.baseUrl()).isEqualTo(URI.create("http://10.0.0.5:8081"));
        assertThat(agent.model()).isEqualTo("coder-30b");
        assertThat(agent.roles()).containsExactly("dev", "review");
        assertThat(agent.forgeUser()).isEqualTo("dev-local2");
        assertThat(agent.compactPercent()).isEqualTo(55);
        assertThat(agent.pollInterval()).isEqualTo(30);
        assertThat(agent).hasToString("AgentSection[dev-local2, [dev, review], coder-30b]");
    }

    @Test
    void missingKeys_haveTheirDefaults() {
        AgentSection agent = only(agent("a", ""));
        assertThat(agent.apiKey()).isEqualTo(Secret.of("sk-no-key-required"));
        assertThat(agent.roles()).containsExactly("dev");
        assertThat(agent.forgeUser()).isEqualTo("a-bot");
        assertThat(agent.compactPercent()).isEqualTo(60);
        assertThat(agent.pollInterval()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"dev review\"", "\"dev,review\"", "\" dev , review \"", "[\"dev\", 'review', \"dev\"]"})
    void roles_mayBeAnArrayOrOneString(String roles) {
        assertThat(only(agent("a", "roles = " + roles)).roles()).containsExactly("dev", "review");
    }

    @Test
    void rolesThatCannotBeRead_areNotTakenForTheDefault() {
        assertThat(only(agent("a", "roles = 1")).roles()).isEmpty();
        assertThat(only(agent("a", "roles = [1]")).roles()).isEmpty();
    }

    @Test
    void schedule_isNoAgent() {
        ProjectConfig project = ProjectTexts.full();
        assertThat(project.agents()).extracting(AgentSection::name).containsExactly("dev-local2");
        assertThat(codes("[agents.schedule]\nbase_url = \"http://h\"\nmodel = \"m\"\n"))
                .containsExactly("toml.unknown-key", "toml.unknown-key");
    }

    @Test
    void sectionWithoutAddressOrModel_isSkippedWithAWarning() {
        assertThat(codes("[agents.a]\nmodel = \"m\"\n[agents.b]\nbase_url = \"http://h\"\n"))
                .containsExactly("project.incomplete-agent", "project.incomplete-agent");
        assertThat(config("[agents.a]\nmodel = \"m\"\n").agents()).isEmpty();
    }

    @Test
    void agents_areReadInEveryShape() {
        String values = "{ base_url = \"http://h\", model = \"m\" }";
        assertThat(config("agents.a = " + values + "\n[agents.b]\nbase_url = \"http://h\"\nmodel = \"m\"\n")
                        .agents())
                .extracting(AgentSection::name)
                .containsExactly("a", "b");
        assertThat(config("agents.a.base_url = \"http://h\"\nagents.a.model = \"m\"\n")
                        .agents())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'base_url = \"h\"', project.invalid-url",
        "'model = \"\"', project.invalid-model",
        "'model = \"a\\nb\"', project.unsafe-value",
    })
    void agentWhoseRequiredKeyIsWrong_isSkipped(String line, String code) {
        String other = line.startsWith("model") ? "base_url = \"http://h\"" : "model = \"m\"";
        assertThat(codes("[agents.a]\n" + line + "\n" + other)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'roles = []', project.no-roles",
        "'roles = [\"de v\"]', project.invalid-role",
        "'roles = 1', toml.wrong-type",
        "'forge_user = \"-x\"', project.invalid-forge-user",
        "'compact_pct = 0', project.invalid-number",
        "'compact_pct = 101', project.invalid-number",
        "'poll_interval = 0', project.invalid-interval",
        "'api_key = \"\"', project.invalid-key",
        "'api_key = \"sk-live\"', project.key-in-file",
        "'api_key = \"sk-no-key-required\"', ''",
        "'colour = 1', toml.unknown-key",
    })
    void oddKey_hasItsDiagnostic(String line, String code) {
        assertThat(String.join(",", codes(agent("a", line)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Dev-Local, project.agent-name",
        "a_b, project.agent-name",
        "a--b, project.agent-name",
        "1a, project.agent-name",
        "'\"é-\"', project.invalid-agent-name",
        "'\"\"', project.invalid-agent-name",
        "'\"a b\"', project.agent-name",
    })
    void nameOutsideTheGrammar_isReported(String name, String code) {
        assertThat(codes(agent(name, "forge_user = \"u\""))).containsExactly(code);
    }

    @Test
    void nameThatMakesABadUser_needsANamedUser() {
        assertThat(codes(agent("\"a b\"", ""))).containsExactly("project.agent-name", "project.invalid-forge-user");
    }

    @Test
    void collisions_areReported() {
        assertThat(codes(agent("a_b", "") + agent("a-b", "")))
                .containsExactly("project.agent-name", "project.same-service", "project.same-variable");
        assertThat(codes(agent("a", "forge_user = \"Bot\"") + agent("b", "forge_user = \"bot\"")))
                .containsExactly("project.same-forge-user");
        assertThat(codes(agent("a", "forge_user = \"x.y\"") + agent("b", "forge_user = \"x-y\"")))
                .containsExactly("project.same-variable");
    }

    @Test
    void identifiers_areDerivedInOnePlace() {
        AgentIdentifiers names = new AgentIdentifiers("Dev-Local_2", "dev-local.2-bot");
        assertThat(names.safeName()).isEqualTo("dev-local-2");
        assertThat(names.service()).isEqualTo("agents-dev-local-2");
        assertThat(names.dataVolume()).isEqualTo("agents-dev-local-2-data");
        assertThat(names.variable("base_url")).isEqualTo("AGENT_DEV_LOCAL_2_BASE_URL");
        assertThat(names.tokenVariable()).isEqualTo("FORGE_TOKEN_DEV_LOCAL_2_BOT");
        assertThat(names.passwordVariable()).isEqualTo("FORGE_PASS_DEV_LOCAL_2_BOT");
        assertThat(AgentIdentifiers.activityMarker("dev")).isEqualTo("state/.dev-active");
    }

    @Test
    void variables_joinRolesByCommaAndHoldNoKey() {
        AgentSection agent = only(agent("dev-qwen2", "roles = \"dev review\"\napi_key = \"sk-live=\""));
        assertThat(agent.variables())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "AGENT_DEV_QWEN2_BASE_URL", "http://h:1",
                        "AGENT_DEV_QWEN2_MODEL", "m",
                        "AGENT_DEV_QWEN2_ROLES", "dev,review",
                        "AGENT_DEV_QWEN2_FORGE_USER", "dev-qwen2-bot",
                        "AGENT_DEV_QWEN2_COMPACT_PCT", "60"));
        assertThat(agent.apiKey().reveal()).isEqualTo("sk-live=");
        assertThat(agent.variables().keySet()).allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"));
    }

    @Test
    void equality_isThatOfNameAndValues() {
        assertThat(only(agent("a", ""))).isEqualTo(only(agent("a", ""))).isNotEqualTo(only(agent("b", "")));
        assertThat(only(agent("a", "compact_pct = 1"))).isNotEqualTo(only(agent("a", "")));
        assertThat(List.of(only(agent("a", "")))).contains(only(agent("a", "# c")));
    }
}

package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.project.ProjectConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTest {
    private static final ProjectConfig SHOP = ProjectConfig.parse("""
            name = "shop"
            repo = "acme/shop"

            [agents.schedule]
            planner_interval = 3600

            [agents.Night-Shift_2]
            base_url = "http://10.0.0.9:8081/v1"
            model = "coder-30b"
            api_key = "a-real-key"
            roles = ["dev", "review", "dev"]
            compact_pct = 75
            poll_interval = 540

            [agents.weaver]
            base_url = "http://10.0.0.9:8082"
            model = "small"
            """, "projects/shop.toml");

    @Test
    void of_aProject_readsEverySectionThatIsAnAgent() {
        assertThat(Agent.of(SHOP)).extracting(Agent::name).containsExactly("Night-Shift_2", "weaver");
    }

    @Test
    void of_aProject_takesWhatTheSectionSays() {
        Agent agent = Agent.of(SHOP).get(0);
        assertThat(agent.project()).contains("shop");
        assertThat(agent.forgeUser()).isEqualTo("Night-Shift_2-bot");
        assertThat(agent.roles()).containsExactly(Role.of("dev"), Role.of("review"));
        assertThat(agent.pollInterval()).isEqualTo(Duration.ofMinutes(9));
        assertThat(agent.backend())
                .isEqualTo(Backend.compatible(URI.create("http://10.0.0.9:8081/v1"), "coder-30b")
                        .withCompactPercent(75)
                        .withKey());
        assertThat(agent.toString()).doesNotContain("a-real-key");
    }

    @Test
    void of_aProject_takesEveryAddressThatTheProjectTakes() {
        String text = "name = \"shop\"\nrepo = \"acme/shop\"\n[agents.a]\nmodel = \"m\"\nbase_url = ";
        ProjectConfig project = ProjectConfig.parse(text + "\"http://llama_box:8081\"\n", "p");
        assertThat(Agent.of(project).get(0).backend().url()).contains(URI.create("http://llama_box:8081"));
        assertThat(ProjectConfig.check(text + "\"http://u:p@h:8081\"\n", "p").errors())
                .extracting(Diagnostic::code)
                .containsExactly("project.url-credentials");
    }

    @Test
    void backend_atTheSameHostAndPort_isOnePlace() {
        assertThat(Backend.compatible(URI.create("http://Llama_Box/v1"), "m").place())
                .isEqualTo(Backend.compatible(URI.create("http://llama_box:80"), "n")
                        .place())
                .isEqualTo("llama at llama_box:80");
        assertThat(Backend.compatible(URI.create("https://[::1]/v1"), "m").place())
                .isEqualTo("llama at [::1]:443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://u@h", "http://u:p@h", "ftp://h", "http:///x", "http://h:x", "llama", "http://h:999999"})
    void backend_atNoAddress_isRefused(String url) {
        URI address = URI.create(url);
        assertThatThrownBy(() -> Backend.compatible(address, "m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url of a backend must");
    }

    @Test
    void of_aProject_takesTheDefaultsForTheRest() {
        assertThat(Agent.of(SHOP).get(1))
                .isEqualTo(Agent.builder("weaver")
                        .project("shop")
                        .backend(Backend.compatible(URI.create("http://10.0.0.9:8082"), "small"))
                        .build());
    }

    @Test
    void variables_areNamedAfterTheAccountAndTheSection() {
        Agent agent = Agent.of(SHOP).get(0);
        assertThat(agent.identifiers().service()).isEqualTo("agents-night-shift-2");
        assertThat(agent.identifiers().tokenVariable()).isEqualTo("FORGE_TOKEN_NIGHT_SHIFT_2_BOT");
        assertThat(agent.keyVariable()).isEqualTo("AGENT_NIGHT_SHIFT_2_API_KEY");
        assertThat(Agent.builder("dev").build().keyVariable()).isEqualTo("ANTHROPIC_API_KEY");
    }

    @Test
    void interval_isTheAgentsOwnElseTheRoles() {
        Agent agent = Agent.builder("dev")
                .interval(Role.of("planner"), Duration.ofHours(1))
                .build();
        assertThat(agent.interval(Role.of("planner"))).contains(Duration.ofHours(1));
        assertThat(agent.interval(Role.of("gardener"))).contains(Duration.ofHours(6));
        assertThat(agent.interval(Role.of("dev"))).isEmpty();
    }

    @Test
    void toBuilder_beginsWithTheSameValues() {
        Agent agent = Agent.of(SHOP).get(0);
        assertThat(agent.toBuilder().build()).isEqualTo(agent).hasSameHashCodeAs(agent);
        assertThat(agent.toBuilder().forgeUser("other").build()).isNotEqualTo(agent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "schedule", "--", "ä", "a\nb", "a\u0000"})
    void name_thatIsNone_isRefused(String name) {
        assertThatThrownBy(() -> Agent.builder(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1_000, 999, 1_500})
    void interval_thatIsNoWholeSecond_isRefused(long millis) {
        Duration interval = Duration.ofMillis(millis);
        assertThatThrownBy(() -> Agent.builder("dev").pollInterval(interval))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> Agent.builder("dev").interval(Role.of("dev"), interval))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a", "http:/a", "mailto:a@b", "http://user:geheim@a/", "a"})
    void backend_atAnAddressThatIsNoWebAddress_isRefused(String url) {
        assertThatThrownBy(() -> Backend.compatible(URI.create(url), "m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void backend_checksModelAndThreshold() {
        assertThatThrownBy(() -> Backend.anthropic(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Backend.anthropic("a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Backend.anthropic().withCompactPercent(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 0");
        assertThat(Backend.anthropic("opus")).hasToString("anthropic opus");
        assertThat(Set.of(Backend.anthropic())).contains(Backend.anthropic());
        assertThat(Backend.compatible(URI.create("http://a"), "m")).hasToString("openai-compatible m at http://a");
    }

    @Test
    void roles_ofTheRoster_areKnownWithTheirIntervals() {
        assertThat(Role.standard())
                .extracting(Role::name)
                .containsExactly("dev", "review", "gardener", "architect", "planner", "predictor", "supervisor");
        assertThat(Role.of("predictor").interval()).contains(Duration.ofDays(1));
        assertThat(Role.of("review").marker()).isEqualTo("state/.reviewer-active");
        assertThat(Role.of("dev").marker()).isEqualTo("state/.dev-active");
        assertThat(Role.of("dev").tokenVariable()).isEqualTo("FORGE_TOKEN");
        assertThat(Role.of("my-role.2").tokenVariable()).isEqualTo("FORGE_MY_ROLE_2_TOKEN");
    }

    @Test
    void parseList_takesCommasAndBlanks() {
        List<Role> roles = Role.parseList(" dev,review  own, dev");
        assertThat(roles).extracting(Role::name).containsExactly("dev", "review", "own");
        assertThat(Role.parseList(" , ")).isEmpty();
        assertThatThrownBy(() -> Role.parseList("dev,../x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Role.of("dev")).isLessThan(Role.of("own")).hasToString("dev");
    }
}

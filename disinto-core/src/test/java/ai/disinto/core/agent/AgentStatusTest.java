package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentStatusTest {
    @TempDir
    private Path folder;

    private Factory factory;

    @BeforeEach
    void begin() {
        factory = new Factory(folder).agent("shop", "nightly", "roles = [\"review\", \"gardener\"]\n");
    }

    @Test
    void withoutService_isNotDeployed() {
        AgentStatus status = factory.compose("").allMarkers().entry("nightly").status();
        assertThat(status).hasToString("not deployed (no compose service)");
        assertThat(status.deployed()).isFalse();
        assertThat(status.configured()).isTrue();
        assertThat(status.gatedIn()).isEmpty();
        assertThat(factory.codes()).containsExactly("agent.not-deployed");
    }

    @Test
    void permitted_onlyIfEveryMarkerIsThere() {
        factory.compose(service("review,gardener")).markers("reviewer");
        assertThat(factory.entry("nightly").status()).hasToString("disabled (no marker for gardener)");
        assertThat(factory.entry("dev").status()).hasToString("disabled (no marker)");
        assertThat(factory.markers("gardener").entry("nightly").status().permitted())
                .isTrue();
    }

    @Test
    void permitted_notIfANoteDisablesIt_evenWithItsMarkers() {
        factory.compose(service("review,gardener"))
                .allMarkers()
                .write("state/.nightly-disabled", "by: alice\nat: 2026-11-25T10:00:00Z\nwhy: too slow\n");
        assertThat(factory.entry("nightly").status())
                .hasToString("disabled (by alice at 2026-11-25T10:00:00Z: too slow)");
        assertThat(factory.entry("nightly").status().permitted()).isFalse();
        assertThat(factory.entry("gardener").status().isActive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "review,gardener|true",
                "gardener review|true",
                "review|false",
                "${AGENT_ROLES:-review,gardener}|",
                "''|true",
            })
    void gatedIn_followsTheRolesOfTheService(String roles, Boolean expected) {
        AgentStatus status =
                factory.compose(service(roles)).allMarkers().entry("nightly").status();
        assertThat(status.gatedIn()).isEqualTo(java.util.Optional.ofNullable(expected));
        assertThat(status.isActive()).isEqualTo(!Boolean.FALSE.equals(expected));
    }

    @Test
    void gatedIn_ofAVariable_isKnownOnceItIsToldThatTheVariableIsNotSet() {
        AgentRegistry agents =
                factory.compose(service("${AGENT_ROLES:-review}")).allMarkers().load();
        assertThat(status(agents.withVariables(Set.of()), "nightly").gatedIn()).contains(false);
        assertThat(status(agents.withVariables(Set.of("AGENT_ROLES")), "nightly")
                        .gatedIn())
                .isEmpty();
        assertThat(status(agents.withVariables(Set.of()), "nightly").toString())
                .startsWith("idle (gardener not in AGENT_ROLES)");
    }

    @Test
    void gatedIn_isUnknownIfTheEnvironmentComesFromElsewhere() {
        factory.allMarkers().compose("agents-nightly:\n  env_file: .env\n");
        assertThat(factory.entry("nightly").status().gatedIn()).isEmpty();
        assertThat(factory.entry("nightly").status().isActive()).isTrue();
    }

    @Test
    void running_isUnknownUntilToldAndThenCounts() {
        AgentRegistry agents =
                factory.compose(service("review,gardener")).allMarkers().load();
        assertThat(status(agents, "nightly").running()).isEmpty();
        assertThat(status(agents.withRunning(Set.of("agents-nightly")), "nightly")
                        .running())
                .contains(true);
        assertThat(status(agents.withRunning(Set.of()), "nightly")).hasToString("stopped (its container does not run)");
    }

    @Test
    void credentialled_namesTheVariableThatIsMissing() {
        AgentRegistry agents =
                factory.compose(service("review,gardener")).allMarkers().load();
        assertThat(status(agents, "nightly").credentialled()).isEmpty();
        assertThat(status(agents.withVariables(Set.of("FORGE_TOKEN")), "nightly"))
                .hasToString("active, token missing: FORGE_TOKEN_NIGHTLY_BOT");
        assertThat(status(agents.withVariables(Set.of("FORGE_TOKEN_NIGHTLY_BOT")), "nightly"))
                .hasToString("active");
        assertThat(status(agents.withVariables(Set.of("FORGE_TOKEN_OVERRIDE")), "nightly")
                        .credentialled())
                .contains(true);
    }

    @Test
    void credentialled_ofTheOwnFallsBackToTheCommonTokenAndOldNames() {
        AgentRegistry agents = factory.compose("").allMarkers().load();
        assertThat(status(agents.withVariables(Set.of("FORGE_TOKEN")), "planner")
                        .credentialled())
                .contains(true);
        assertThat(status(agents.withVariables(Set.of("REVIEW_BOT_TOKEN")), "review")
                        .credentialled())
                .contains(true);
        assertThat(status(agents.withVariables(Set.of("REVIEW_BOT_TOKEN")), "dev"))
                .hasToString("active, token missing: FORGE_TOKEN");
    }

    @Test
    void supervisor_worksInTheEdgeUnlessTheAgentsAreToldToRunIt() {
        factory.compose("").allMarkers();
        assertThat(factory.entry("supervisor").service()).contains("edge");
        assertThat(factory.entry("supervisor").status()).hasToString("active");
        factory.write("docker-compose.yml", """
                services:
                  agents: {environment: {AGENT_ROLES: "dev,supervisor"}}
                """);
        assertThat(factory.entry("supervisor").service()).contains("agents");
        assertThat(factory.entry("planner").status()).hasToString("idle (planner not in AGENT_ROLES)");
    }

    @Test
    void agent_withoutRoles_isIdle() {
        factory.agent("shop", "nightly", "roles = []\n")
                .compose("agents-nightly: {}\n")
                .allMarkers();
        assertThat(factory.entry("nightly").status().toString()).startsWith("idle (no role)");
    }

    private static AgentStatus status(AgentRegistry agents, String name) {
        return agents.find(name).orElseThrow().status();
    }

    private static String service(String roles) {
        return """
                agents-nightly:
                  environment:
                    AGENT_ROLES: "%s"
                    ANTHROPIC_BASE_URL: "http://10.0.0.5:8081"
                """.formatted(roles);
    }
}

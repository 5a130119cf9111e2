package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.AgentCatalog;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.agent.AgentSchedule;
import ai.disinto.core.agent.AgentSwitch;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.BackendSlots;
import ai.disinto.core.agent.Disabling;
import ai.disinto.core.agent.DueRun;
import ai.disinto.core.agent.Role;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.project.AgentIdentifiers;
import ai.disinto.core.project.AgentName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentsSnippetTest {
    private final InstantSource clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path factoryRoot;

    @BeforeEach
    void copyTheSample() throws IOException {
        Files.createDirectories(factoryRoot.resolve("projects"));
        Files.createDirectories(factoryRoot.resolve("state"));
        Files.copy(Sample.FACTORY.resolve("projects/lighthouse.toml"), factoryRoot.resolve("projects/lighthouse.toml"));
        Files.createFile(factoryRoot.resolve("state/.dev-active"));
        Files.writeString(factoryRoot.resolve("docker-compose.yml"), """
                services:
                  agents:
                    environment: {ANTHROPIC_API_KEY: "${ANTHROPIC_API_KEY:-}", CLAUDE_MODEL: opus}
                  agents-local-dev:
                    environment:
                      AGENT_ROLES: "dev,review"
                      FORGE_TOKEN: "${FORGE_TOKEN_LOCAL_DEV_BOT:-}"
                      ANTHROPIC_BASE_URL: "http://10.0.0.5:8081"
                      CLAUDE_MODEL: coder-30b
                """);
    }

    @Test
    void list_showsWhoWorksAndWhyNot() {
        // region list
        AgentRegistry agents = AgentRegistry.load(factoryRoot);
        String table = agents.table();
        List<Diagnostic> problems = agents.problems();
        // endregion
        assertThat(table).contains("dev         anthropic").contains("disabled (no marker for review)");
        assertThat(problems).isEmpty();
    }

    @Test
    void ask_namesFactsAndTheirPlaces() {
        AgentRegistry agents = AgentRegistry.load(factoryRoot);
        // region ask
        AgentRegistry told = agents.withVariables(Set.of("FORGE_TOKEN")).withRunning(Set.of("agents"));
        AgentEntry local = told.find("local-dev").orElseThrow();
        boolean active = local.status().isActive();
        List<String> why = local.status().reasons(); // disabled …, stopped …, token missing: FORGE_TOKEN_LOCAL_DEV_BOT
        String model = local.facts().stream()
                .filter(fact -> fact.name().equals("model"))
                .map(fact -> fact.value() + " (" + fact.origin() + ")")
                .findFirst()
                .orElseThrow();
        // endregion
        assertThat(active).isFalse();
        assertThat(why).hasSize(3).last().isEqualTo("token missing: FORGE_TOKEN_LOCAL_DEV_BOT");
        assertThat(model).startsWith("coder-30b (").endsWith("lighthouse.toml:23:1)");
    }

    @Test
    void switch_saysWhoWhenAndWhy() {
        // region switch
        AgentSwitch agents = AgentSwitch.at(factoryRoot);
        AgentEntry reviewer = AgentRegistry.load(factoryRoot).find("review").orElseThrow();
        Map<String, AgentSwitch.Outcome> made = agents.enable(reviewer);
        Map<String, AgentSwitch.Outcome> gone =
                agents.disable(reviewer, Disabling.of("alice", clock.instant(), "the model server moves"));
        // endregion
        assertThat(made).containsEntry("state/.reviewer-active", AgentSwitch.Outcome.CREATED);
        assertThat(gone).containsEntry("state/.reviewer-active", AgentSwitch.Outcome.REMOVED);
        assertThat(factoryRoot.resolve("state/.reviewer-disabled")).content().contains("by: alice");
    }

    @Test
    void schedule_saysWhatIsDueAndWhyNot() throws InterruptedException {
        List<String> held = new ArrayList<>();
        Path file = factoryRoot.resolve("state/schedule");
        BackendSlots slots = BackendSlots.of(1);
        AgentRegistry agents = AgentRegistry.load(factoryRoot);
        // region schedule
        AgentSchedule schedule = Files.exists(file) ? AgentSchedule.read(file) : AgentSchedule.empty();
        for (DueRun due : schedule.due(agents.runs(), clock.instant(), agents::obstacle)) {
            Optional<BackendSlots.Slot> slot =
                    due.isDue() ? slots.acquire(due.run().agent().backend(), Duration.ZERO) : Optional.empty();
            if (slot.isEmpty()) {
                held.add(due.run() + " " + due.reason());
                continue;
            }
            BackendSlots.Slot taken = slot.get();
            try (taken) {
                AgentSchedule.recordStart(file, due.run(), clock.instant());
                // … run the agent
            }
        }
        // endregion
        assertThat(AgentSchedule.read(file).render()).isEqualTo("2026-11-25T10:00:00Z lighthouse dev dev\n");
        assertThat(held).hasSize(8).contains("lighthouse/planner/planner has never started, but disabled (no marker)");
    }

    @Test
    void names_areFreeOrSayWhyNot() {
        AgentRegistry agents = AgentRegistry.load(factoryRoot);
        // region names
        AgentName name = agents.freeName(AgentName.parse("dev")); // dev-2
        List<String> taken = agents.collisions(new AgentIdentifiers("local.dev", "local-dev-bot"));
        // endregion
        assertThat(name).hasToString("dev-2");
        assertThat(taken)
                .anyMatch(text -> text.startsWith("the service agents-local-dev is that of the agent local-dev"));
    }

    @Test
    void catalog_takesRolesOfTheEmbedder() {
        // region catalog
        AgentCatalog ours = AgentCatalog.standard()
                .withRole(Role.of("translate")
                        .withInterval(Duration.ofHours(1))
                        .withFormula("run-translate")
                        .withHome("agents"))
                .withBackend(Backend.named("bedrock"), "AWS_BEARER_TOKEN_BEDROCK");
        AgentRegistry agents = AgentRegistry.load(factoryRoot, ours);
        // endregion
        assertThat(agents.find("translate")).map(AgentEntry::isOwn).contains(true);
    }
}

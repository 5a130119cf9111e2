package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.ProjectConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentRegistryTest {
    private static final String NIGHT = """
            agents-nightly:
              environment:
                AGENT_ROLES: "review,gardener"
                FORGE_TOKEN: ${FORGE_TOKEN_NIGHTLY_BOT:-}
                ANTHROPIC_BASE_URL: "http://10.0.0.5:8081"
                CLAUDE_MODEL: qwen3-8b
            """;

    @TempDir
    private Path folder;

    private Factory factory;

    @BeforeEach
    void begin() {
        factory = new Factory(folder);
    }

    @Test
    void load_ofAnEmptyFolder_hasTheRosterAndNoProblem() {
        AgentRegistry agents = factory.load();
        assertThat(agents.entries())
                .extracting(AgentEntry::name)
                .containsExactly("dev", "reviewer", "gardener", "architect", "planner", "predictor", "supervisor");
        assertThat(agents.entries())
                .allMatch(AgentEntry::isOwn)
                .allMatch(entry -> entry.status().toString().startsWith("not deployed (no compose file)"));
        assertThat(agents.problems()).isEmpty();
    }

    @Test
    void own_agent_takesItsRoleFromItsMarkerAndItsBackendFromTheCommonContainer() {
        AgentEntry reviewer = factory.compose("").allMarkers().entry("reviewer");
        assertThat(reviewer.agent().roles()).containsExactly(Role.of("review"));
        assertThat(reviewer.agent().forgeUser()).isEqualTo("review-bot");
        assertThat(reviewer.agent().backend()).isEqualTo(Backend.anthropic("opus"));
        assertThat(reviewer.service()).contains("agents");
        assertThat(reviewer.markers()).containsExactly("state/.reviewer-active");
        assertThat(reviewer.status().isActive()).isTrue();
    }

    @Test
    void section_andServiceOfItsSafeName_areOneAgent() {
        AgentEntry nightly = factory.agent(
                        "shop", "Nightly", "roles = [\"review\", \"gardener\"]\nforge_user = \"nightly-bot\"\n")
                .compose(NIGHT)
                .allMarkers()
                .entry("Nightly");
        assertThat(nightly.service()).contains("agents-nightly");
        assertThat(nightly.projects()).containsExactly("shop");
        assertThat(nightly.status()).hasToString("active");
        assertThat(nightly.problems()).isEmpty();
    }

    @Test
    void facts_sayWhereTheyComeFrom() {
        AgentEntry nightly = factory.agent("shop", "nightly", "roles = [\"review\", \"gardener\"]\n")
                .compose(NIGHT)
                .markers("reviewer")
                .entry("nightly");
        String toml = folder.resolve("projects/shop.toml").toString();
        String yaml = folder.resolve("docker-compose.yml").toString();
        assertThat(nightly.facts())
                .contains(
                        new AgentFact("model", "qwen3-8b", new SourceLocation(toml, 3, 1)),
                        new AgentFact("service", "agents-nightly", new SourceLocation(yaml, 9, 3)),
                        new AgentFact("AGENT_ROLES", "review,gardener", new SourceLocation(yaml, 11, 20)),
                        new AgentFact(
                                "marker",
                                "state/.reviewer-active",
                                SourceLocation.startOf(
                                        folder.resolve("state/.reviewer-active").toString())));
    }

    @Test
    void service_onAnthropics_needsNoSection_andSaysItsProject() {
        factory.project("shop", "").compose("""
                agents-helper:
                  environment: {AGENT_ROLES: dev, ANTHROPIC_API_KEY: "${ANTHROPIC_API_KEY:-}", PROJECT_NAME: shop}
                agents-stray:
                  environment: {AGENT_ROLES: dev, ANTHROPIC_API_KEY: "${ANTHROPIC_API_KEY:-}", PROJECT_NAME: other}
                """);
        AgentRegistry agents = factory.load();
        assertThat(Factory.codes(agents)).doesNotContain("agent.no-section");
        assertThat(agents.find("helper").orElseThrow().agent().project()).contains("shop");
        assertThat(agents.find("stray").orElseThrow().agent().project()).isEmpty();
    }

    @Test
    void service_withoutSection_isAnAgentToo() {
        AgentRegistry agents = factory.compose("""
                agents-llama:
                  environment:
                    - AGENT_ROLES=dev
                    - FORGE_TOKEN=${FORGE_TOKEN_LLAMA:-${FORGE_TOKEN:-}}
                    - ANTHROPIC_BASE_URL=http://10.0.0.9:8080
                """).load();
        AgentEntry llama = agents.find("llama").orElseThrow();
        assertThat(llama.status().configured()).isFalse();
        assertThat(llama.agent().forgeUser()).isEqualTo("llama");
        assertThat(llama.agent().backend().name()).isEqualTo("llama");
        assertThat(llama.tokenVariables()).containsExactly("FORGE_TOKEN_LLAMA", "FORGE_TOKEN");
        assertThat(Factory.problem(agents, "agent.no-section").line()).isEqualTo(9);
    }

    @Test
    void marker_ofNobody_isAnOrphan() {
        AgentRegistry agents = factory.allMarkers().markers("painter").load();
        assertThat(agents.find("painter").orElseThrow().status()).hasToString("orphan (only a marker)");
        assertThat(agents.find("painter").orElseThrow().isOrphan()).isTrue();
        assertThat(Factory.codes(agents)).containsExactly("agent.orphan-marker");
        assertThat(Factory.problem(agents, "agent.orphan-marker").location().source())
                .endsWith("state/.painter-active");
    }

    @Test
    void section_thatIsTheSameInTwoProjects_isOneAgentOfBoth() {
        factory.agent("harb", "nightly", "").agent("shop", "nightly", "");
        AgentRegistry agents = factory.load();
        assertThat(agents.find("nightly").orElseThrow().projects()).containsExactly("harb", "shop");
        assertThat(Factory.codes(agents)).containsExactly("agent.shared-section");
        assertThat(agents.hired()).hasSize(1);
    }

    @Test
    void section_thatDiffersInTwoProjects_isAConflictThatNamesBothPlaces() {
        AgentRegistry agents = factory.agent("harb", "nightly", "")
                .agent("shop", "nightly", "compact_pct = 70\n")
                .load();
        assertThat(Factory.problem(agents, "agent.conflicting-sections").message())
                .contains("nightly")
                .contains("harb.toml:3");
        assertThat(Factory.problem(agents, "agent.conflicting-sections")
                        .location()
                        .source())
                .endsWith("shop.toml");
        assertThatThrownBy(agents::hired).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void role_ofAgentRoles_mayBePartedByCommasBlanksOrBoth() {
        AgentRegistry agents = factory.compose("""
                agents-a:
                  environment: {AGENT_ROLES: "dev review, gardener"}
                """).load();
        assertThat(agents.find("a").orElseThrow().agent().roles())
                .extracting(Role::name)
                .containsExactly("dev", "review", "gardener");
        assertThat(Factory.codes(agents)).contains("agent.roles-by-blanks");
    }

    @Test
    void role_thatNobodyKnows_isAProblemAndStays() {
        AgentRegistry agents = factory.compose("""
                agents-a:
                  environment: {AGENT_ROLES: "dev,painter,reviewer,../x"}
                """).load();
        assertThat(agents.find("a").orElseThrow().agent().roles())
                .extracting(Role::name)
                .containsExactly("dev", "painter", "reviewer");
        assertThat(agents.problems())
                .filteredOn(problem -> problem.code().equals("agent.unknown-role"))
                .extracting(problem -> problem.message() + ": " + problem.hint())
                .anyMatch(text -> text.contains("\"painter\""))
                .anyMatch(text -> text.contains("\"reviewer\"") && text.endsWith("write review"))
                .anyMatch(text -> text.contains("\"../x\""));
    }

    @Test
    void find_understandsEverySpelling() {
        AgentRegistry agents =
                factory.agent("shop", "Night_Shift", "forge_user = \"night\"\n").load();
        assertThat(List.of("review", "reviewer", "review-bot", "review/", "Reviewer"))
                .allSatisfy(name ->
                        assertThat(agents.find(name)).map(AgentEntry::name).contains("reviewer"));
        assertThat(List.of("Night_Shift", "agents-night-shift", "night"))
                .allSatisfy(name ->
                        assertThat(agents.find(name)).map(AgentEntry::name).contains("Night_Shift"));
        assertThat(agents.find("nobody")).isEmpty();
    }

    @Test
    void find_byRoleAndBackend() {
        AgentRegistry agents = factory.agent("shop", "nightly", "roles = [\"review\"]\n")
                .compose("")
                .load();
        assertThat(agents.inRole(Role.of("review")))
                .extracting(AgentEntry::name)
                .containsExactly("reviewer", "nightly");
        assertThat(agents.onBackend("llama")).extracting(AgentEntry::name).containsExactly("nightly");
        assertThat(agents.onBackend("anthropic")).hasSize(6);
    }

    @Test
    void catalog_ofTheEmbedder_hasItsOwnRolesAndBackends() {
        AgentCatalog ours = AgentCatalog.standard()
                .withRole(Role.of("translate").withAccount("polyglot").withHome("agents"))
                .withBackend(Backend.named("bedrock"), "AWS_BEDROCK");
        factory.compose("agents-b:\n  environment: {AGENT_ROLES: translate, AWS_BEDROCK: \"1\"}\n")
                .markers("translate");
        AgentRegistry agents = AgentRegistry.load(folder, ours);
        assertThat(agents.find("translate").orElseThrow().agent().forgeUser()).isEqualTo("polyglot");
        assertThat(agents.find("b").orElseThrow().agent().backend()).isEqualTo(Backend.named("bedrock"));
        assertThat(Factory.codes(agents)).containsExactly("agent.no-section");
        assertThat(agents.catalog()).isEqualTo(ours);
    }

    @Test
    void of_values_saysTheSameAsTheFiles() {
        ProjectConfig shop = ProjectConfig.parse("""
                name = "shop"
                repo = "acme/shop"
                [agents.schedule]
                planner_interval = 60
                [agents.nightly]
                base_url = "http://10.0.0.5:8081"
                model = "qwen3-8b"
                roles = ["review", "gardener"]
                """, "shop.toml");
        SourceText compose = SourceText.of(Factory.COMMON + NIGHT.indent(2), "docker-compose.yml");
        AgentRegistry agents = AgentRegistry.of(
                List.of(shop),
                Optional.of(compose),
                Set.of(".reviewer-active", ".gardener-active", ".dev-disabled", "schedule"),
                AgentCatalog.standard());
        assertThat(agents.find("nightly").orElseThrow().status().isActive()).isTrue();
        assertThat(agents.find("dev").orElseThrow().disabling()).isPresent();
        assertThat(agents.runs())
                .filteredOn(run -> run.role().equals(Role.of("planner")))
                .extracting(ScheduledRun::interval)
                .containsExactly(Duration.ofMinutes(1));
        assertThat(agents.problems()).isEmpty();
    }

    @Test
    void runs_areThoseOfEveryProjectForTheOwnAndOfTheirsForOthers() {
        AgentRegistry agents = factory.agent("shop", "nightly", "roles = [\"review\"]\npoll_interval = 90\n")
                .project("harb", "")
                .load();
        assertThat(agents.runs()).hasSize(2 * 7 + 1);
        assertThat(agents.runs())
                .filteredOn(run -> run.agent().name().equals("nightly"))
                .singleElement()
                .satisfies(run -> assertThat(run.toString() + run.interval()).isEqualTo("shop/nightly/reviewPT1M30S"));
        assertThat(agents.obstacle(agents.runs().get(0))).contains("not deployed (no compose file)");
    }

    @Test
    void registries_ofTheSameFiles_areEqual() {
        factory.agent("shop", "nightly", "").compose(NIGHT).markers("dev");
        assertThat(factory.load()).isEqualTo(factory.load()).hasSameHashCodeAs(factory.load());
        assertThat(factory.load()).isNotEqualTo(factory.markers("planner").load());
        assertThat(factory.load().entries()).isEqualTo(factory.load().entries());
        assertThat(factory.load().toString()).startsWith("AgentRegistry[8 agents");
    }
}

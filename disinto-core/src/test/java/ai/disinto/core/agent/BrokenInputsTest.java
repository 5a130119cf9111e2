package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What broke factories before. */
class BrokenInputsTest {
    @TempDir
    private Path folder;

    private Factory factory;

    @BeforeEach
    void begin() {
        factory = new Factory(folder);
    }

    @Test
    void dashesInASection_areOrdinary() {
        AgentEntry entry = factory.agent("shop", "dev-qwen-2", "").entry("dev-qwen-2");
        assertThat(entry.agent().identifiers().variable("base_url")).isEqualTo("AGENT_DEV_QWEN_2_BASE_URL");
        assertThat(entry.tokenVariables()).containsExactly("FORGE_TOKEN_DEV_QWEN_2_BOT");
        assertThat(factory.codes()).isEmpty();
    }

    @Test
    void carriageReturns_areNoPartOfAnything() {
        factory.write(
                "projects/shop.toml",
                "name = \"shop\"\r\nrepo = \"acme/shop\"\r\n[agents.nightly]\r\nbase_url = \"http://a\"\r\nmodel = \"m\"\r\n");
        factory.write(
                "docker-compose.yml",
                "services:\r\n  agents-nightly:\r\n    environment:\r\n      AGENT_ROLES: dev\r\n      ANTHROPIC_BASE_URL: http://a\r\n      CLAUDE_MODEL: m\r\n");
        factory.markers("dev").write("state/.planner-disabled", "by: alice\r\nwhy: x\r\n");
        assertThat(factory.entry("nightly").status()).hasToString("active");
        assertThat(factory.entry("planner").disabling()).contains(new Disabling("alice", null, "x"));
        assertThat(factory.codes()).isEmpty();
    }

    @Test
    void roles_asOneText_areOneRole() {
        assertThat(factory.agent("shop", "nightly", "roles = \"review\"\n")
                        .entry("nightly")
                        .agent()
                        .roles())
                .containsExactly(Role.of("review"));
    }

    @Test
    void key_thatEndsInAnEqualsSign_isKeptAndNeverShown() {
        AgentRegistry agents = factory.agent("shop", "nightly", "api_key = \"c2VjcmV0LWtleQ==\"\n")
                .load();
        assertThat(agents.hired().get(0).backend().needsKey()).isTrue();
        assertThat(agents.table() + agents.json() + agents.entries() + agents.problems() + agents.hired())
                .doesNotContain("c2VjcmV0LWtleQ");
    }

    @Test
    void commentedExamples_areNoAgents() {
        factory.project("shop", """
                # [agents.llama]
                #   base_url = "http://10.10.10.1:8081"
                #   model = "coder"
                [monitoring]
                check_prs = true
                """);
        assertThat(factory.load().entries()).allMatch(AgentEntry::isOwn);
    }

    @Test
    void schedule_isNoAgent() {
        factory.project("shop", "[agents.schedule]\ngardener_interval = 600\n").compose("agents-schedule: {}\n");
        assertThat(factory.load().entries()).allMatch(AgentEntry::isOwn);
        assertThat(factory.codes()).containsExactly("agent.unusable-service");
    }

    @Test
    void handwrittenService_besideAGeneratedOneOfTheSameIdentity_isNamed() {
        factory.agent("shop", "qwen", "forge_user = \"dev-qwen\"\n").compose("""
                agents-qwen:
                  environment: {AGENT_ROLES: dev, FORGE_TOKEN: "${FORGE_TOKEN_DEV_QWEN:-}", ANTHROPIC_BASE_URL: "http://10.0.0.5:8081"}
                agents-llama:
                  environment: {AGENT_ROLES: dev, FORGE_TOKEN: "${FORGE_TOKEN_DEV_QWEN:-}", ANTHROPIC_BASE_URL: "http://10.0.0.5:8081"}
                """);
        assertThat(factory.codes()).containsExactlyInAnyOrder("agent.no-section", "agent.same-identity");
        assertThat(factory.load().hired()).extracting(Agent::name).containsExactly("llama", "qwen");
    }

    @Test
    void brokenProjectFile_hidesNoOther() {
        factory.agent("harb", "nightly", "").write("projects/shop.toml", "name = \"shop\"\nrepo = [\n");
        AgentRegistry agents = factory.load();
        assertThat(agents.find("nightly")).isPresent();
        assertThat(agents.problems())
                .anyMatch(problem -> problem.severity() == Severity.ERROR
                        && problem.location().source().endsWith("shop.toml"));
        assertThatThrownBy(agents::hired).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void brokenComposeFile_hidesNoSection_andIsNoReasonNotToMakeAnother() {
        factory.agent("harb", "nightly", "").markers("dev").write("docker-compose.yml", "services: [\n");
        AgentRegistry agents = factory.load();
        assertThat(Factory.codes(agents)).contains("yaml.syntax");
        assertThat(agents.hired()).extracting(Agent::name).containsExactly("nightly");
        factory.write("docker-compose.yml", "version: \"3\"\n");
        assertThat(factory.codes()).contains("agent.no-services");
    }

    @Test
    void damagedSection_isReportedWithTheRestOfItsFile() {
        factory.project("shop", """
                [agents.nightly]
                base_url = "http://10.0.0.5:8081"
                model = "m"
                ["dev"]
                forge_user = "x"
                """);
        assertThat(factory.load().find("nightly")).isPresent();
        assertThat(factory.load().problems()).isNotEmpty();
    }

    @Test
    void anchorsAndAliases_leaveTheGateUnknown() {
        factory.agent("shop", "nightly", "").markers("dev").compose("""
                agents-nightly:
                  <<: *common
                  environment: &env
                    AGENT_ROLES: dev
                agents-b:
                  environment: *env
                """);
        assertThat(factory.load().find("nightly").orElseThrow().status().deployed())
                .isTrue();
        assertThat(factory.load().find("b").orElseThrow().status().gatedIn()).isEmpty();
        assertThat(factory.codes()).contains("yaml.not-allowed");
    }

    @Test
    void marker_thatIsAFolder_isNone() throws IOException {
        Files.createDirectories(folder.resolve("state/.dev-active"));
        assertThat(factory.compose("").codes()).containsExactly("agent.no-marker-file");
        assertThat(factory.entry("dev").status().permitted()).isFalse();
    }

    @Test
    void service_namedLikeASectionWithAnotherSafeName_doesNotReplaceIt() {
        factory.agent("shop", "Night_Shift", "").compose("agents-Night_Shift: {}\n");
        AgentRegistry agents = factory.load();
        assertThat(agents.find("Night_Shift").orElseThrow().projects()).containsExactly("shop");
        assertThat(Factory.problem(agents, "agent.unusable-service").message()).contains("agents-night-shift");
    }

    @Test
    void composeFile_thatIsADeadLink_isAProblem() throws IOException {
        Files.createSymbolicLink(folder.resolve("docker-compose.yml"), folder.resolve("nowhere"));
        assertThat(factory.codes()).containsExactly("file.not-found");
        assertThat(factory.entry("dev").status().toString()).startsWith("not deployed (no compose service)");
    }

    @Test
    void state_thatIsAFile_isAProblem() {
        assertThat(factory.write("state", "x").codes()).containsExactly("agent.unreadable-state");
    }

    @Test
    void marker_thatHiringSpelledOtherwise_isNamed() {
        AgentRegistry agents = factory.compose("").markers("review").load();
        assertThat(Factory.problem(agents, "agent.marker-spelling").message()).contains("state/.reviewer-active");
        assertThat(agents.find("review").orElseThrow().status().permitted()).isFalse();
    }

    @Test
    void note_ofNobody_isNamed() {
        assertThat(factory.write("state/.painter-disabled", "by: alice\n").codes())
                .containsExactly("agent.orphan-note");
    }

    @Test
    void note_thatIsTooLargeOrNoText_disablesAllTheSame() throws IOException {
        factory.compose("").write("state/.dev-disabled", "x".repeat(70_000));
        Files.write(folder.resolve("state/.planner-disabled"), new byte[] {(byte) 0xff});
        AgentRegistry agents = factory.load();
        assertThat(agents.find("dev").orElseThrow().status().permitted()).isFalse();
        assertThat(agents.find("planner").orElseThrow().status()).hasToString("disabled (by nobody named)");
        assertThat(Factory.codes(agents)).containsExactlyInAnyOrder("document.too-large", "file.not-utf8");
    }

    @Test
    void strangeNames_areOneLineEach() {
        factory.project("shop", "[agents.\"a\\nb\"]\nbase_url = \"http://a\"\nmodel = \"m\"\n")
                .compose("\"agents-\\u202ex\": {}\nagents-: {}\nagents-b: 7\n");
        AgentRegistry agents = factory.load();
        assertThat(agents.table().lines()).hasSize(1 + agents.entries().size());
        assertThat(agents.table()).doesNotContain("\u202e");
        assertThat(Factory.codes(agents)).contains("agent.unusable-section", "agent.unusable-service");
    }

    @Test
    void role_ofASection_thatNobodyKnows_isNamed() {
        factory.agent("shop", "nightly", "roles = \"dev, reviewer\"\n");
        assertThat(Factory.problem(factory.load(), "agent.unknown-role").hint()).isEqualTo("write review");
    }

    @Test
    void megabytes_ofRolesAndServices_costLittle() {
        StringBuilder roles = new StringBuilder();
        StringBuilder services = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            roles.append("role").append(i).append(i % 2 == 0 ? " " : ",");
            services.append("agents-a").append(i).append(": {}\n");
        }
        factory.compose("agents-many: {environment: {AGENT_ROLES: \"" + roles + "\"}}\n" + services);
        AgentRegistry agents = assertTimeout(Duration.ofSeconds(60), () -> {
            AgentRegistry loaded = factory.load();
            assertThat(loaded.table().length() + loaded.json().length()).isPositive();
            return loaded;
        });
        assertThat(agents.entries()).hasSize(7 + 10_001);
        assertThat(agents.problems())
                .filteredOn(problem -> problem.code().equals("agent.unknown-role"))
                .hasSize(20);
    }
}

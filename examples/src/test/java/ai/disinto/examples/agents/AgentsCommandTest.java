package ai.disinto.examples.agents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.secret.Secret;
import ai.disinto.examples.Examples;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgentsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("agents"));
        all.addAll(List.of(arguments));
        CommandLine command =
                Examples.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private List<String> outcomes() {
        return json().get("steps")
                .valueStream()
                .map(step -> step.get("outcome").asString())
                .distinct()
                .toList();
    }

    @Test
    void list_isATable() {
        assertThat(run("list")).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceFirst(" .*", "")))
                .containsExactly(
                        "NAME",
                        "dev",
                        "reviewer",
                        "gardener",
                        "architect",
                        "planner",
                        "predictor",
                        "supervisor",
                        "local-dev");
        assertThat(out.toString())
                .contains(
                        "llama",
                        "coder-30b",
                        "dev,review",
                        "disabled (by anna at 2026-11-20T09:00:00Z: backlog frozen)");
    }

    @Test
    void table_ofTheReadme_isWhatIsPrinted() throws IOException {
        run("list");
        String readme = Files.readString(Path.of(System.getProperty("disinto.root"), "README.md"));
        assertThat(readme).contains("```text\n" + out.toString().strip() + "\n```");
    }

    @Test
    void list_isJsonForPrograms() {
        assertThat(run("list", "--json")).isZero();
        assertThat(json().get("agents")).hasSize(8);
    }

    @Test
    void list_ofAnotherFactory_changesNothing() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.createFile(folder.resolve("state/.painter-active"));
        assertThat(run("list", "--factory", folder.toString())).isZero();
        assertThat(out.toString()).contains("painter", "orphan");
        assertThat(err.toString()).contains("agent.orphan-marker");
    }

    @Test
    void hire_byBackend_needsNoMore() {
        assertThat(run("hire", "anthropic")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("created  account").containsPattern("(?m)^dev-2 +anthropic ");
    }

    @Test
    void hire_onAModelNearby_asksItForItsModel() {
        assertThat(run(
                        "hire",
                        "llama",
                        "--at",
                        "http://10.0.0.6:8081",
                        "--name",
                        "night-shift",
                        "--role",
                        "dev,review"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).containsPattern("(?m)^night-shift +llama +coder-30b +dev,review +active");
    }

    @Test
    void plan_doesNothing() {
        assertThat(run("hire", "anthropic", "--plan")).as(err.toString()).isZero();
        assertThat(out.toString()).doesNotContain("STATUS").contains("+++ docker-compose.yml");
    }

    @Test
    void plan_isJsonForPrograms() {
        assertThat(run("hire", "anthropic", "--plan", "--json"))
                .as(err.toString())
                .isZero();
        assertThat(json().get("applied").asBoolean()).isFalse();
        assertThat(json().get("agent").asString()).isEqualTo("dev-2");
        assertThat(outcomes()).contains("created");
    }

    @Test
    void fire_removesTheAgentOfTheSample() {
        assertThat(run("fire", "local-dev")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("removed").doesNotContainPattern("(?m)^local-dev ");
        assertThat(run("fire", "local-dev", "--with-account", "--json")).isZero();
        assertThat(json().get("applied").asBoolean()).isTrue();
        assertThat(outcomes()).contains("removed");
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void realForge_keepsWhoWasHired(ForgejoLine line) throws IOException {
        Path factory = folder.resolve("factory");
        try (EmbeddedForge forge = EmbeddedForge.builder()
                .line(line)
                .admin("boss", "correct horse")
                .start()) {
            String[] hire = {
                "hire",
                "anthropic",
                "--name",
                "night-shift",
                "--factory",
                factory.toString(),
                "--json",
                "--url",
                forge.url().toString(),
                "--admin",
                "boss:correct horse"
            };
            assertThat(run(hire)).as(err.toString()).isZero();
            assertThat(outcomes()).contains("created");
            assertThat(AgentRegistry.load(factory).find("night-shift")).isPresent();
            assertThat(run(hire)).as(err.toString()).isZero();
            assertThat(outcomes()).doesNotContain("created", "changed", "removed");
            assertThat(out + Files.readString(factory.resolve(".env"))).doesNotContain("correct horse");
        }
    }

    @Test
    void stackAndHire_leaveEachOthersWorkAlone() throws IOException {
        Path factory = folder.resolve("factory");
        SampleStage.furnish(factory);
        String[] stack = {
            factory.resolve("projects/lighthouse.toml").toString(),
            factory.toString(),
            "--build",
            "--public-name",
            "harb.example.org",
            "--apply",
            "--allow-destructive"
        };
        assertThat(stack(stack)).isZero();
        try (EmbeddedForge forge = EmbeddedForge.builder().calm().start();
                Forge client = Forge.builder()
                        .url(forge.url().toString())
                        .credentials(Credentials.basic("root1", Secret.of("password1")))
                        .build()) {
            SampleStage.makeRepositories(client);
            String url = forge.url().toString();
            String[] where = {"--factory", factory.toString(), "--url", url, "--admin", "root1:password1"};
            assertThat(run(Stream.concat(Stream.of("hire", "anthropic"), Stream.of(where))
                            .toArray(String[]::new)))
                    .as(err.toString())
                    .isZero();
        }
        String hired = Files.readString(factory.resolve("docker-compose.yml"));
        assertThat(hired).contains("agents-dev-2:", "https://harb.example.org/forge/", "pull_policy: build");
        assertThat(stack(Arrays.copyOf(stack, stack.length - 1)))
                .as(err + "" + out)
                .isZero();
        assertThat(Files.readString(factory.resolve("docker-compose.yml"))).isEqualTo(hired);
    }

    private int stack(String... arguments) {
        List<String> all = new ArrayList<>(List.of("stack"));
        all.addAll(List.of(arguments));
        return Examples.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void doctor_saysWhatTheForgeLacks() {
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(out.toString())
                .contains("error: dev: the forge has no account dev-bot [staff.account-missing]")
                .doesNotContain("local-dev: ")
                .containsPattern("\\d+ error, \\d+ warning, \\d+ info");
    }

    @Test
    void optionsThatDoNotGoTogether_areRefused() {
        assertThat(run("hire", "anthropic", "--url", "http://127.0.0.1:1", "--admin", "a:b"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--url wants --factory");
        assertThat(run("fire", "local-dev", "--factory", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--factory wants --url");
        assertThat(run("hire", "llama")).isEqualTo(2);
        assertThat(err.toString()).contains("llama wants --at URL");
        assertThat(run("hire", "anthropic", "--at", "http://10.0.0.6:8081")).isEqualTo(2);
        assertThat(run("hire", "oracle")).isEqualTo(2);
        assertThat(err.toString()).contains("anthropic or llama");
    }

    @Test
    void whatCannotBe_isOneMessage() {
        assertThat(run("hire", "anthropic", "--name", "schedule")).isEqualTo(1);
        assertThat(err.toString()).contains("schedule").doesNotContain("at ai.disinto");
        assertThat(run("hire", "anthropic", "--role", "no/role")).isEqualTo(2);
    }
}

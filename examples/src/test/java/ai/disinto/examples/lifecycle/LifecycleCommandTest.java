package ai.disinto.examples.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.examples.Examples;
import ai.disinto.examples.files.TemporaryFolder;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LifecycleCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private int run(String... arguments) {
        return run(Examples.commandLine(), arguments);
    }

    /** The words of the story, in their order. */
    private List<String> words() {
        return out.toString()
                .lines()
                .filter(line -> line.matches(" *[0-9.]+ s  .*"))
                .map(line -> line.replaceFirst(" *[0-9.]+ s  (\\S+) .*", "$1"))
                .toList();
    }

    @Test
    void withoutAddress_theWholeLifeIsShown_andTheRepositoriesAreKept() throws IOException {
        assertThat(run("lifecycle", "--keep")).as(out + "\n" + err).isZero();
        assertThat(words())
                .startsWith("forge", "ci", "ready", "filed", "filed", "filed", "filed", "filed", "claimed", "agent")
                .containsSubsequence("red", "agent", "pushed", "green", "review", "merged", "unlocked")
                .containsSubsequence("vault", "approved", "fired")
                .containsSubsequence("merged", "unlocked", "merged", "vision", "kept", "kept")
                .doesNotContain("again");
        assertThat(out.toString())
                .contains("tests/tide-test.sh says \"3 metres must be high\"")
                .contains("review-bot asks for changes", "bin/signal.sh does not say how it is used")
                .contains("2 (1 red)", "audit log  intact", "14 of 14 rules hold")
                .doesNotContain("password1", "NOT HELD");
        assertThat(kept("harbour/bin/chart.sh")).isRegularFile();
        assertThat(kept("harbour-ops/vault/policy.toml")).isRegularFile();
        new TemporaryFolder(Objects.requireNonNull(kept("harbour").getParent())).close();
    }

    private Path kept(String file) {
        Path there = out.toString()
                .lines()
                .filter(line -> line.contains("git -C "))
                .map(line -> Path.of(line.replaceFirst(".*git -C (\\S+) .*", "$1")))
                .findFirst()
                .orElseThrow();
        return there.resolveSibling(file);
    }

    @Test
    void forPrograms_thereIsOneDocument() {
        assertThat(run("lifecycle", "--json")).as(out + "\n" + err).isZero();
        JsonNode ending = JsonMapper.shared().readTree(out.toString());
        assertThat(ending.propertyNames())
                .containsExactly(
                        "good",
                        "forge",
                        "repository",
                        "inTime",
                        "issues",
                        "rules",
                        "cost",
                        "auditLog",
                        "status",
                        "story");
        assertThat(ending.get("issues")).hasSize(5);
        assertThat(ending.get("issues").get(1).get("redBuilds").asInt()).isEqualTo(1);
        assertThat(ending.get("rules")).allMatch(rule -> rule.get("holds").asBoolean());
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void withAddresses_theServicesArePreparedAndUsed(ForgejoLine line) {
        try (EmbeddedForge forge = EmbeddedForge.builder()
                        .line(line)
                        .admin("boss", "correct horse")
                        .start();
                EmbeddedCi ci =
                        EmbeddedCi.builder(forge).shell(Duration.ofSeconds(20)).start()) {
            Secret other = forge.addAccount("somebody", "password2");
            Secret token = ci.token("somebody");
            CommandLine command = new CommandLine(new LifecycleCommand(
                    Map.of("DISINTO_ADMIN_PASSWORD", "correct horse", "DISINTO_CI_TOKEN", token.reveal())));
            int code = run(
                    command,
                    "--url",
                    forge.url().toString(),
                    "--admin",
                    "boss",
                    "--ci-url",
                    ci.url().toString(),
                    "--name",
                    "x1",
                    "--work",
                    folder.toString(),
                    "--poll",
                    "50");
            assertThat(code).as(out + "\n" + err).isZero();
            assertThat(out.toString())
                    .contains("say --name x1", "/keeper-x1/harbour/issues/", "14 of 14 rules hold")
                    .doesNotContain("correct horse", token.reveal(), other.reveal());
        }
    }

    @Test
    void lateAndLostAnswers_doNotMatter() {
        try (EmbeddedForge forge =
                        EmbeddedForge.builder().moment(Duration.ofMillis(300)).start();
                EmbeddedCi ci = EmbeddedCi.builder(forge)
                        .moment(Duration.ofMillis(200))
                        .shell(Duration.ofSeconds(20))
                        .start()) {
            Secret owner = forge.addAccount("ci-owner", "password2");
            for (String path :
                    List.of("issues", "pulls", "pulls/*/reviews", "pulls/*/merge", "contents/*", "issues/*/comments")) {
                forge.faults()
                        .on("POST", "/repos/*/*/" + path)
                        .dropAfterProcessing()
                        .once();
            }
            forge.faults().on("GET", "/repos/*/*/issues").answer(502).times(2);
            int code = run(
                    "lifecycle",
                    "--url",
                    forge.url().toString(),
                    "--admin",
                    "root1:password1",
                    "--ci-url",
                    ci.url().toString(),
                    "--ci-token",
                    ci.token("ci-owner").reveal(),
                    "--work",
                    folder.toString(),
                    "--poll",
                    "50");
            assertThat(code).as(out + "\n" + err).isZero();
            assertThat(out.toString()).contains("14 of 14 rules hold").doesNotContain(owner.reveal());
        }
    }

    @Test
    void withoutCi_theChecksRunHere() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            int code = run(
                    "lifecycle",
                    "--url",
                    forge.url().toString(),
                    "--admin",
                    "root1:password1",
                    "--work",
                    folder.toString(),
                    "--poll",
                    "50");
            assertThat(code).as(out + "\n" + err).isZero();
            assertThat(out.toString()).contains("the checks run on this machine", "14 of 14 rules hold");
        }
    }

    @Test
    void accountOfSomebodyElse_isLeftAlone() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            Secret theirs = forge.addAccount("keeper-x1", "password2");
            int code = run(
                    "lifecycle",
                    "--url",
                    forge.url().toString(),
                    "--admin",
                    "root1:password1",
                    "--name",
                    "x1",
                    "--work",
                    folder.toString());
            assertThat(code).isEqualTo(1);
            assertThat(err.toString()).contains("keeper-x1", "left alone", "--name");
            try (Forge them =
                    Forge.builder().url(forge.url().toString()).token(theirs).build()) {
                assertThat(them.repositories().own().list()).isEmpty();
            }
        }
    }

    @Test
    void limit_endsItClearly() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            int code = run(
                    "lifecycle",
                    "--url",
                    forge.url().toString(),
                    "--admin",
                    "root1:password1",
                    "--work",
                    folder.toString(),
                    "--limit",
                    "1");
            assertThat(code).isEqualTo(1);
            assertThat(out.toString()).contains("NOT HELD   the end was reached");
        }
    }

    @Test
    void whatIsDoneAlready_isOnlyJudged() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            String[] arguments = {
                "lifecycle",
                "--url",
                forge.url().toString(),
                "--admin",
                "root1:password1",
                "--name",
                "x1",
                "--work",
                folder.toString(),
                "--poll",
                "50"
            };
            assertThat(run(arguments)).as(out + "\n" + err).isZero();
            out.getBuffer().setLength(0);
            assertThat(run(arguments)).as(out + "\n" + err).isZero();
            assertThat(words()).containsExactly("forge", "ci", "ready");
        }
    }

    @Test
    void optionsThatContradict_areExplained() {
        assertThat(run("lifecycle", "--url", "http://127.0.0.1:1")).isEqualTo(2);
        assertThat(err.toString()).contains("--admin NAME:PASSWORD");
        assertThat(run("lifecycle", "--name", "x1")).isEqualTo(2);
        assertThat(err.toString()).contains("want --url");
        assertThat(Files.exists(folder.resolve("factory"))).isFalse();
    }
}

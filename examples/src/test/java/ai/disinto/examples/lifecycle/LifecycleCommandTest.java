package ai.disinto.examples.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.examples.files.TemporaryFolder;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown, and what ends it early. */
class LifecycleCommandTest {
    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @Test
    void withoutAddress_theWholeLifeIsShown_andTheRepositoriesAreKept() throws IOException {
        terminal.runWell(List.of("lifecycle", "--keep"));
        assertThat(terminal.words())
                .startsWith("forge", "ci", "ready", "filed", "filed", "filed", "filed", "filed", "claimed", "agent")
                .containsSubsequence("red", "agent", "pushed", "green", "review", "merged", "unlocked")
                .containsSubsequence("vault", "approved", "fired")
                .containsSubsequence("merged", "unlocked", "merged", "vision", "kept", "kept")
                .doesNotContain("again");
        assertThat(terminal.out())
                .contains("tests/tide-test.sh says \"3 metres must be high\"")
                .contains("review-bot asks for changes", "bin/signal.sh does not say how it is used")
                .contains("2 (1 red)", "audit log  intact", "14 of 14 rules hold")
                .doesNotContain("password1", "NOT HELD");
        assertThat(kept("harbour/bin/chart.sh")).isRegularFile();
        assertThat(kept("harbour-ops/vault/policy.toml")).isRegularFile();
        new TemporaryFolder(Objects.requireNonNull(kept("harbour").getParent())).close();
    }

    private Path kept(String file) {
        Path there = terminal.out()
                .lines()
                .filter(line -> line.contains("git -C "))
                .map(line -> Path.of(line.replaceFirst(".*git -C (\\S+) .*", "$1")))
                .findFirst()
                .orElseThrow();
        return there.resolveSibling(file);
    }

    @Test
    void forPrograms_thereIsOneDocument() {
        terminal.runWell(List.of("lifecycle", "--json"));
        JsonNode ending = JsonMapper.shared().readTree(terminal.out());
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

    @Test
    void accountOfSomebodyElse_isLeftAlone() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            Secret theirs = forge.addAccount("keeper-x1", "password2");
            assertThat(terminal.run(Terminal.at(forge.url().toString(), folder, "--name", "x1")))
                    .isEqualTo(1);
            assertThat(terminal.err()).contains("keeper-x1", "left alone", "--name");
            try (Forge them =
                    Forge.builder().url(forge.url().toString()).token(theirs).build()) {
                assertThat(them.repositories().own().list()).isEmpty();
            }
        }
    }

    @Test
    void limit_endsItClearly() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            assertThat(terminal.run(Terminal.at(forge.url().toString(), folder, "--limit", "1")))
                    .isEqualTo(1);
            assertThat(terminal.out()).contains("NOT HELD   the end was reached");
        }
    }

    @Test
    void optionsThatContradict_areExplained() {
        assertThat(terminal.run("lifecycle", "--url", "http://127.0.0.1:1")).isEqualTo(2);
        assertThat(terminal.err()).contains("--admin NAME:PASSWORD");
        assertThat(terminal.run("lifecycle", "--name", "x1")).isEqualTo(2);
        assertThat(terminal.err()).contains("want --url");
        assertThat(Files.exists(folder.resolve("factory"))).isFalse();
    }
}

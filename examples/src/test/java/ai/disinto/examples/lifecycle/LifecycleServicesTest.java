package ai.disinto.examples.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The lifecycle on services at their addresses, with nothing prepared. */
class LifecycleServicesTest {
    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    /** All lines where proofs run in full, with {@code -Ddisinto.proof.runs}; in the ordinary build the newest. */
    static Stream<ForgejoLine> lines() {
        return System.getProperty("disinto.proof.runs") == null
                ? Stream.of(ForgejoLine.V16)
                : Stream.of(ForgejoLine.values());
    }

    @ParameterizedTest
    @MethodSource("lines")
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
            int code = terminal.run(
                    command,
                    List.of(
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
                            "50"));
            assertThat(code).as("%s%n%s", terminal.out(), terminal.err()).isZero();
            assertThat(terminal.out())
                    .contains("say --name x1", "/keeper-x1/harbour/issues/", "14 of 14 rules hold")
                    .doesNotContain("correct horse", token.reveal(), other.reveal());
        }
    }

    @Test
    @Tag("proof")
    void lateAndLostAnswers_doNotMatter() {
        try (EmbeddedForge forge =
                        EmbeddedForge.builder().moment(Duration.ofMillis(150)).start();
                EmbeddedCi ci = EmbeddedCi.builder(forge)
                        .moment(Duration.ofMillis(100))
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
            String token = ci.token("ci-owner").reveal();
            terminal.runWell(Terminal.at(
                    forge.url().toString(), folder, "--ci-url", ci.url().toString(), "--ci-token", token));
            assertThat(terminal.out()).contains("14 of 14 rules hold").doesNotContain(owner.reveal());
        }
    }

    @Test
    void withoutCi_theChecksRunHere_andWhatIsDoneAlreadyIsOnlyJudged() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            List<String> arguments = Terminal.at(forge.url().toString(), folder, "--name", "x1");
            terminal.runWell(arguments);
            assertThat(terminal.out()).contains("the checks run on this machine", "14 of 14 rules hold");
            terminal.clear();
            terminal.runWell(arguments);
            assertThat(terminal.words()).containsExactly("forge", "ci", "ready");
        }
    }
}

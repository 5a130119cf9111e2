package ai.disinto.examples.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.examples.Examples;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that is killed half way, and another one that goes on. */
@Tag("proof")
class LifecycleRestartTest {
    @TempDir
    private Path folder;

    /** All moments where proofs run in full, with {@code -Ddisinto.proof.runs}; in the ordinary build one. */
    static Stream<String> moments() {
        return System.getProperty("disinto.proof.runs") == null
                ? Stream.of("  vault ")
                : Stream.of("  ready ", "  red ", "  vault ", "  merged ");
    }

    @ParameterizedTest
    @MethodSource("moments")
    void killedHalfWay_isGoneOnWith(String when) throws Exception {
        try (EmbeddedForge forge = EmbeddedForge.start();
                EmbeddedCi ci =
                        EmbeddedCi.builder(forge).shell(Duration.ofSeconds(20)).start()) {
            Secret owner = forge.addAccount("ci-owner", "password1");
            List<String> arguments = Terminal.at(
                    forge.url().toString(),
                    folder,
                    "--ci-url",
                    ci.url().toString(),
                    "--ci-token",
                    ci.token("ci-owner").reveal(),
                    "--name",
                    "x1");
            assertThat(killAt(when, arguments)).isTrue();

            Terminal terminal = new Terminal();
            terminal.runWell(arguments);
            assertThat(terminal.out()).contains("14 of 14 rules hold").doesNotContain(owner.reveal());
        }
    }

    /** Runs the program in a process of its own and kills it at the first line that has a word. */
    private static boolean killAt(String word, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Examples.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        boolean seen = false;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !seen) {
                seen = line.contains(word);
                line = seen ? line : lines.readLine();
            }
        } finally {
            process.destroyForcibly();
        }
        return process.waitFor(1, TimeUnit.MINUTES) && seen;
    }
}

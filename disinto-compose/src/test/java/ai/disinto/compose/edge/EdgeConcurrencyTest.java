package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many register at once, in two processes, over one Caddy and one registry. */
class EdgeConcurrencyTest {
    @TempDir
    private Path folder;

    @Test
    void twoProcessesOfManyThreads_giveEachProjectItsOwnPort_andLoseNone() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, EdgeHostFixture.CATCH_ALL)) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            RegisterMany.class.getName(),
                            folder.toString(),
                            caddy.address().toString(),
                            "other",
                            "8",
                            "12")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("other.log").toFile())
                    .start();
            RegisterMany.run(folder, caddy.address(), "this", 16, 20);
            assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue())
                    .as(Files.readString(folder.resolve("other.log")))
                    .isZero();

            EdgeHostFixture host = new EdgeHostFixture(folder);
            EdgeRegistry registry = host.registry().read();
            assertThat(registry.projects())
                    .hasSize(32)
                    .extracting(Registration::port)
                    .doesNotHaveDuplicates();
            assertThat(caddy.client().drift(registry)).isEmpty();
            assertThat(host.keys()).hasContent(registry.authorizedKeys());
            assertThat(Files.readAllLines(host.log())).hasSize(32);
        }
    }
}

package ai.disinto.examples.forge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.examples.Examples;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.RecordedCall;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class ForgeCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    @Test
    void withoutAddress_anEmbeddedForgeIsStarted() {
        assertThat(run(Examples.commandLine(), "forge", "--clean"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines())
                .extracting(line -> line.replaceFirst(" .*", ""))
                .containsExactly("forge", "repository", "issue", "pushed", "pull", "review", "merge", "cleaned");
        assertThat(out.toString()).contains("PUSHED", "APPROVED", "MERGED, the issue is closed");
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void withAddress_thatForgeIsUsedAndCleanedUp(ForgejoLine line) {
        try (EmbeddedForge forge = EmbeddedForge.builder()
                .line(line)
                .moment(Duration.ofMillis(300))
                .admin("boss", "correct horse")
                .start()) {
            CommandLine command = new CommandLine(new ForgeCommand(Map.of("DISINTO_ADMIN_PASSWORD", "correct horse")));
            String url = forge.url().toString();
            assertThat(run(command, "--url", url, "--admin", "boss", "--clean"))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).contains(url, "MERGED", "cleaned up").doesNotContain("correct horse");
            assertThat(forge.calls())
                    .filteredOn(call -> call.method().equals("DELETE"))
                    .extracting(RecordedCall::status)
                    .containsOnly(204);
        }
    }

    @Test
    void addressWithoutAdministrator_isExplained() {
        assertThat(run(Examples.commandLine(), "forge", "--url", "http://127.0.0.1:1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--admin NAME:PASSWORD", "DISINTO_ADMIN_PASSWORD");
    }

    @Test
    void unreachableForge_isOneMessage() {
        int code = run(Examples.commandLine(), "forge", "--url", "http://127.0.0.1:1", "--admin", "a:b");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("try again later").doesNotContain("at ai.disinto");
    }
}

package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.compose.ComposeFile;
import ai.disinto.compose.ComposeService;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The compose file that hiring leaves behind is one that compose takes. */
class HiredStackTest extends OnAForge {
    private static final List<List<String>> PROGRAMS = List.of(List.of("docker", "compose"), List.of("docker-compose"));

    private void hire() {
        staffing().hire(LOCAL.roles(List.of(role("dev"), role("review")))).apply();
        staffing().hire(CLOUD).apply();
    }

    @Test
    void file_hasNoProblem_andTheLoopUnderstandsTwoRoles() {
        hire();
        ComposeFile file = ComposeFile.read(root.resolve("docker-compose.yml"));
        assertThat(file.problems()).isEmpty();
        ComposeService agent = file.service("agents-local-dev-2").orElseThrow();
        assertThat(agent.environment().get("AGENT_ROLES")).hasToString("dev,review");
        assertThat(agent.environment().get("FORGE_TOKEN")).asString().contains("FORGE_TOKEN_LOCAL_DEV_2_BOT");
        assertThat(file.service("agents-helper").orElseThrow().environment()).doesNotContainKey("ANTHROPIC_BASE_URL");
    }

    @Test
    void compose_takesTheFile_withTheEnvironmentFileThatHiringWrote() throws Exception {
        List<String> program = program();
        Files.createDirectories(root.resolve("docker/chat"));
        stage.write(".env", """
                FORGE_TOKEN=x
                DISINTO_REGISTRY=registry.example
                DISINTO_VERSION=v1.2.3
                WOODPECKER_AGENT_SECRET=x
                WP_FORGEJO_CLIENT=x
                WP_FORGEJO_SECRET=x
                FORWARD_AUTH_SECRET=x
                CHAT_OAUTH_CLIENT_ID=x
                CHAT_OAUTH_CLIENT_SECRET=x
                FORGE_TOKEN_BY_HAND_BOT=x
                FORGE_VAULT_TOKEN=x
                AGENT_BY_HAND_API_KEY=x==
                """);
        hire();
        assertThat(run(program, "-f", "docker-compose.yml", "config"))
                .as(Files.readString(root.resolve("config.err")))
                .isZero();
        String config = Files.readString(root.resolve("config.out"));
        assertThat(config).contains("agents-local-dev-2", "agents-helper", "dev,review");
    }

    private List<String> program() throws Exception {
        for (List<String> each : PROGRAMS) {
            if (isThere(each)) {
                return each;
            }
        }
        assumeThat(System.getenv("CI"))
                .as("docker compose or docker-compose on the path")
                .isNotNull();
        throw new AssertionError("docker compose or docker-compose must be on the path");
    }

    private boolean isThere(List<String> program) throws Exception {
        try {
            return run(program, "version") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private int run(List<String> program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(root.resolve("config.out").toFile())
                .redirectError(root.resolve("config.err").toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}

package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.vault.runner.ContainerEngine.Phase;
import ai.disinto.vault.runner.ContainerEngine.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program of the engine is a script here; see DockerCommandLineTest for the real one. */
class DockerEngineTest {
    private static final ContainerCommand COMMAND = new ContainerCommand("vault-a", List.of("run", "a b", "", "$(id)"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "created 0, CREATED, 0",
        "running 0, RUNNING, 0",
        "paused 0, RUNNING, 0",
        "exited 137, EXITED, 137",
        "dead 1, EXITED, 1",
        "removing 0, UNKNOWN, 0",
        "exited many, UNKNOWN, 0",
        "nonsense, UNKNOWN, 0"
    })
    void state_isReadFromWhatTheEngineSays(String answer, Phase phase, int code) throws Exception {
        assertThat(engine("echo '" + answer + "'").state("vault-a")).isEqualTo(new State(phase, code));
    }

    @Test
    void state_ofNoContainer_isAbsent_andOfNoEngine_isUnknown() throws Exception {
        assertThat(engine("echo 'Error: No such container: vault-a' >&2; exit 1")
                        .state("vault-a"))
                .isEqualTo(State.of(Phase.ABSENT));
        assertThat(engine("echo 'Cannot connect to the Docker daemon' >&2; exit 1")
                        .state("vault-a"))
                .isEqualTo(State.of(Phase.UNKNOWN));
    }

    @Test
    void run_handsArgumentsOnOneByOne() throws Exception {
        StringBuilder out = new StringBuilder();
        ContainerEngine engine = engine("printf '<%s>' \"$@\"; exit 9");
        assertThat(engine.run(COMMAND, Duration.ofSeconds(20), out::append)).isEqualTo(OptionalInt.of(9));
        assertThat(out).hasToString("<run><a b><><$(id)>");
    }

    @Test
    void run_thatTakesTooLong_hasNoExitCode() throws Exception {
        assertThat(engine("exec sleep 300").run(COMMAND, Duration.ofMillis(200), text -> {}))
                .isEmpty();
    }

    @Test
    void environment_ofTheProgram_isWhereTheEngineIsAndNoMore() throws Exception {
        StringBuilder out = new StringBuilder();
        engine("env | cut -d= -f1").run(COMMAND, Duration.ofSeconds(20), out::append);
        assertThat(out.toString().lines())
                .isSubsetOf(
                        "PATH",
                        "HOME",
                        "PWD",
                        "SHLVL",
                        "_",
                        "OLDPWD",
                        "XDG_RUNTIME_DIR",
                        "DOCKER_HOST",
                        "DOCKER_CONTEXT",
                        "DOCKER_CONFIG",
                        "DOCKER_CERT_PATH",
                        "DOCKER_TLS_VERIFY",
                        "DOCKER_API_VERSION")
                .contains("PATH");
    }

    @Test
    void killAndRemove_nameTheContainer() throws Exception {
        Path log = folder.resolve("log");
        ContainerEngine engine = engine("echo \"$@\" >> " + log);
        engine.kill("vault-a");
        engine.remove("vault-a");
        assertThat(log).hasContent("container kill --signal KILL vault-a\ncontainer rm --force --volumes vault-a\n");
    }

    @Test
    void programThatIsMissing_startsNothing() throws Exception {
        Runs runs = Runs.in(folder);
        RunOutcome outcome = ContainerActionRunner.builder(Runs.CONTEXT, Containers.IMAGE)
                .engine(ContainerEngine.docker(Path.of("/no/such/docker")))
                .workspace(runs.workspace())
                .build()
                .run(runs.order("exit 0"));
        assertThat(outcome.kind()).isEqualTo(RunOutcome.Kind.NOT_STARTED);
    }

    private ContainerEngine engine(String script) {
        Runs.in(folder);
        try {
            Path program = Files.writeString(folder.resolve("docker"), "#!/bin/bash\n" + script + "\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            return ContainerEngine.docker(program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

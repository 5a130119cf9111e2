package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.forge.internal.process.ChildProcess;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of a real engine takes what is built for it: it gets as far as its daemon, which is not there. */
class DockerCommandLineTest {
    private static final String NO_DAEMON = "(?s).*([Cc]annot|failed to) connect to the docker (daemon|API).*";

    @TempDir
    private Path folder;

    @Test
    void command_isTakenWholly() throws Exception {
        Runs runs = Runs.in(folder);
        runs.folder("operator/.ssh");
        ActionOrder order = ActionOrder.of(Runs.action("mounts = [\"ssh\"]\nmodel = \"opus\""), runs.script("exit 0"));
        try (RunFolder place = RunFolder.create(runs.workspace(), order)) {
            List<String> both = new ArrayList<>();
            both.add(answer(
                    Containers.command(order, place, runs.folder("operator")).arguments()));
            both.add(answer(Containers.entryCommand(order, place, runs.folder("operator"))
                    .arguments()));
            assertThat(both)
                    .allMatch(text -> text.toLowerCase(Locale.ROOT).matches(NO_DAEMON.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void questionsAndOrders_areTaken() throws Exception {
        for (List<String> each : List.of(
                DockerEngine.inspect("vault-a"), DockerEngine.killing("vault-a"), DockerEngine.removal("vault-a"))) {
            assertThat(answer(each).toLowerCase(Locale.ROOT)).matches(NO_DAEMON.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void wrongOption_isNoticed() throws Exception {
        assertThat(answer(List.of("run", "--no-such-option", "image"))).contains("unknown flag");
        assertThat(answer(List.of("run", "--mount", "type=bind,sauce=/x", "image")))
                .doesNotContain("onnect to the");
    }

    @Test
    void engine_withoutADaemon_startsNothing() throws Exception {
        Path docker = docker();
        Path program = Files.writeString(
                folder.resolve("docker"),
                "#!/bin/bash\nDOCKER_HOST=unix://" + folder + "/none exec " + docker + " \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(ContainerEngine.docker(program).state("vault-a").phase()).isEqualTo(ContainerEngine.Phase.UNKNOWN);
    }

    /** What the program says when there is certainly no daemon. */
    private String answer(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(docker().toString()));
        command.addAll(arguments);
        Map<String, String> environment =
                Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString(), "DOCKER_HOST", "unix://" + folder + "/none");
        StringBuilder out = new StringBuilder();
        new ChildProcess(command, environment, folder, "")
                .run(new ChildProcess.Limits(Duration.ofSeconds(60), Duration.ZERO), out::append);
        return out.toString();
    }

    /** Continuous integration installs it; elsewhere it may be missing. */
    private static Path docker() {
        Optional<Path> found = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(each -> Path.of(each, "docker"))
                .filter(Files::isExecutable)
                .findFirst();
        if (System.getenv("CI") == null) {
            assumeThat(found).as("the command line of docker on the PATH").isPresent();
        }
        return found.orElseThrow(() -> new AssertionError("docker is not on the PATH"));
    }
}

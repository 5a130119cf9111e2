package ai.disinto.vault.runner;

import ai.disinto.forge.internal.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Calls the command line of an engine. */
final class DockerEngine implements ContainerEngine {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final int LONGEST_ANSWER = 10_000;
    private static final List<String> VARIABLES = List.of(
            "PATH",
            "HOME",
            "XDG_RUNTIME_DIR",
            "DOCKER_HOST",
            "DOCKER_CONTEXT",
            "DOCKER_CONFIG",
            "DOCKER_CERT_PATH",
            "DOCKER_TLS_VERIFY",
            "DOCKER_API_VERSION");

    private final Path program;

    DockerEngine(Path program) {
        this.program = program;
    }

    @Override
    public OptionalInt run(ContainerCommand command, Duration limit, Consumer<String> output)
            throws InterruptedException {
        return call(command.arguments(), limit, output);
    }

    @Override
    public State state(String container) throws InterruptedException {
        Answer answer;
        try {
            answer = ask(inspect(container));
        } catch (NotStartedException e) {
            return State.of(Phase.UNKNOWN);
        }
        String[] words = answer.text().strip().split(" ", -1);
        if (answer.isSuccess() && words.length == 2) {
            return state(words[0], words[1]);
        }
        return State.of(answer.text().contains("No such container") ? Phase.ABSENT : Phase.UNKNOWN);
    }

    @Override
    public void kill(String container) throws InterruptedException {
        ask(killing(container));
    }

    @Override
    public void remove(String container) throws InterruptedException {
        ask(removal(container));
    }

    static List<String> inspect(String container) {
        return List.of("container", "inspect", "--format", "{{.State.Status}} {{.State.ExitCode}}", container);
    }

    static List<String> killing(String container) {
        return List.of("container", "kill", "--signal", "KILL", container);
    }

    static List<String> removal(String container) {
        return List.of("container", "rm", "--force", "--volumes", container);
    }

    private static State state(String status, String exitCode) {
        return switch (status) {
            case "created" -> State.of(Phase.CREATED);
            case "running", "paused", "restarting" -> State.of(Phase.RUNNING);
            case "exited", "dead" -> exited(exitCode);
            default -> State.of(Phase.UNKNOWN);
        };
    }

    private static State exited(String exitCode) {
        try {
            return new State(Phase.EXITED, Integer.parseInt(exitCode));
        } catch (NumberFormatException e) {
            return State.of(Phase.UNKNOWN);
        }
    }

    private Answer ask(List<String> arguments) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        OptionalInt exit = call(arguments, PATIENCE, part -> {
            if (text.length() < LONGEST_ANSWER) {
                text.append(part);
            }
        });
        return new Answer(exit.equals(OptionalInt.of(0)), text.toString());
    }

    private OptionalInt call(List<String> arguments, Duration limit, Consumer<String> output)
            throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            return new ChildProcess(command, environment(), Path.of("/"), "")
                    .run(new ChildProcess.Limits(limit, GRACE), output)
                    .exitCode();
        } catch (IOException e) {
            throw NotStartedException.of(program.toString(), e);
        }
    }

    private static Map<String, String> environment() {
        Map<String, String> out = new TreeMap<>();
        for (String name : VARIABLES) {
            String value = System.getenv(name);
            if (value != null) {
                out.put(name, value);
            }
        }
        return out;
    }

    private record Answer(boolean isSuccess, String text) {}

    /** Answers the program. */
    @Override
    public String toString() {
        return "DockerEngine[" + program + "]";
    }
}

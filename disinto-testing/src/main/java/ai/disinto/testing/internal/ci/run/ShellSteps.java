package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.yaml.StepFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs the commands of steps in a checkout that is removed afterwards. */
public final class ShellSteps implements StepRunner {
    private static final int LONGEST_SCRIPT = 100_000;

    private final Duration limit;

    /**
     * Makes the runner.
     *
     * @param limit how long a step may take
     */
    public ShellSteps(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Session open(WorkflowTask task) {
        TemporaryFolder folder = TemporaryFolder.create();
        Path workspace = folder.folder("workspace");
        Path home = folder.folder("home");
        return new Shell(task, folder, workspace, home, limit);
    }

    private record Shell(WorkflowTask task, TemporaryFolder folder, Path workspace, Path home, Duration limit)
            implements Session {
        @Override
        public Outcome run(StepTask step) throws InterruptedException {
            StepFile file = step.step().file();
            try {
                if (file == null) {
                    new Checkout(task.repo().repository().git().reader(), workspace)
                            .write(task.pipeline().cause().commit());
                    return Outcome.exited(0, List.of());
                }
                return file.commands().isEmpty()
                        ? Outcome.exited(0, List.of("plugins do nothing here"))
                        : run(step, file);
            } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
                return Outcome.broken("the step could not be run: " + e.getMessage());
            }
        }

        private Outcome run(StepTask step, StepFile file) throws IOException, InterruptedException {
            String script = script(file.commands());
            if (script.length() > LONGEST_SCRIPT) {
                return Outcome.broken("the commands are longer than " + LONGEST_SCRIPT + " characters");
            }
            ProcessBuilder builder =
                    new ProcessBuilder(shell(file.image()), "-e", "-c", script).directory(workspace.toFile());
            Map<String, String> environment = builder.environment();
            environment.clear();
            environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
            environment.put("LANG", "C.UTF-8");
            environment.putAll(step.environment());
            environment.put("HOME", home.toString());
            environment.put("CI_WORKSPACE", workspace.toString());
            Duration time = step.limit().compareTo(limit) < 0 ? step.limit() : limit;
            return new BoundedProcess(builder, folder.root().resolve("output"), time)
                    .run(step.step().stop());
        }

        private static String shell(String image) {
            String name = image.substring(image.lastIndexOf('/') + 1).replaceFirst(":.*", "");
            return name.equals("bash") ? "bash" : "sh";
        }

        /** Each command is printed before it is run, as the server's agents do. */
        private static String script(List<String> commands) {
            StringBuilder out = new StringBuilder();
            for (String command : commands) {
                out.append("echo + '").append(command.replace("'", "'\"'\"'")).append("'\n");
                out.append(command).append('\n');
            }
            return out.toString();
        }

        @Override
        public void close() {
            folder.close();
        }
    }
}

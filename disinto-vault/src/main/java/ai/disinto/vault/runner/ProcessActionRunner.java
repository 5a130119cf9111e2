package ai.disinto.vault.runner;

import ai.disinto.forge.internal.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs scripts as processes of this machine, as the user of this program. That is no wall: a script can read what this
 * user can read. For one, see {@link ContainerActionRunner}.
 *
 * <p>A script gets the id of its action as its only argument, closed standard input, and an environment of its own:
 * {@code PATH}; {@code HOME} and {@code TMPDIR}, which are empty and gone afterwards; {@code VAULT_SECRETS}, a folder
 * with one file for each secret, named like it, that only this user can read; {@code VAULT_ACTION}, the file of the
 * action; {@code FORGE_URL}, {@code FORGE_REPO}, {@code FORGE_OPS_REPO}, {@code PRIMARY_BRANCH}; and {@code
 * VAULT_MODEL} if the action names one. Mounts are copied into its home, so that the originals stay as they are.
 *
 * <p>When a run ends, for whatever reason, everything that it started is ended, and its folder with the secrets is
 * removed. A process that leaves its parents and its environment behind escapes. Formulas without a script are not run;
 * see {@link ActionRunner#byKind}. Needs a file system with POSIX permissions. Immutable; may be shared between threads.
 */
public final class ProcessActionRunner implements ActionRunner {
    private final RunContext context;
    private final Path shell;
    private final String path;
    private final Path workspace;
    private final Mounts mounts;
    private final Duration grace;

    private ProcessActionRunner(Builder builder) {
        this.context = builder.context;
        this.shell = builder.shell;
        this.path = builder.path;
        this.workspace = builder.workspace;
        this.mounts = new Mounts(builder.operatorHome);
        this.grace = builder.grace;
    }

    /**
     * Begins a runner.
     *
     * @param context what scripts are told about their surroundings
     * @return the builder
     */
    public static Builder builder(RunContext context) {
        return new Builder(context);
    }

    @Override
    public RunOutcome run(ActionOrder order) throws InterruptedException {
        Objects.requireNonNull(order, "order");
        try {
            Path script = FormulaScript.of(order.formula());
            try (RunFolder folder = RunFolder.create(workspace, order)) {
                mounts.copy(order.action().mounts(), folder.home());
                return run(order, script, folder);
            }
        } catch (NotStartedException e) {
            return RunOutcome.notStarted(e.reason());
        }
    }

    private RunOutcome run(ActionOrder order, Path script, RunFolder folder) throws InterruptedException {
        Map<String, String> environment = RunVariables.of(context, order, RunVariables.Places.of(folder));
        environment.put("PATH", path);
        List<String> command =
                List.of(shell.toString(), script.toString(), order.action().id().value());
        ChildProcess process = new ChildProcess(command, environment, folder.home(), folder.mark());
        ChildProcess.End end = end(process, order);
        if (!end.isGone()) {
            return RunOutcome.unclear("a process of it could not be ended and may be running still");
        }
        return end.exitCode().isPresent()
                ? RunOutcome.exited(end.exitCode().getAsInt())
                : RunOutcome.timedOut(order.timeout());
    }

    private ChildProcess.End end(ChildProcess process, ActionOrder order) throws InterruptedException {
        try {
            return process.run(new ChildProcess.Limits(order.timeout(), grace), order.output());
        } catch (IOException e) {
            throw NotStartedException.of(shell.toString(), e);
        }
    }

    /** Answers the shell and the folder in which runs have their places. */
    @Override
    public String toString() {
        return "ProcessActionRunner[" + shell + ", " + workspace + "]";
    }

    /** Makes {@link ProcessActionRunner}s. */
    public static final class Builder {
        private final RunContext context;
        private Path shell = Path.of("/bin/bash");
        private String path = "/usr/local/bin:/usr/bin:/bin";
        private Path workspace = Path.of(System.getProperty("java.io.tmpdir"));
        private Optional<Path> operatorHome = Optional.empty();
        private Duration grace = Duration.ofSeconds(5);

        private Builder(RunContext context) {
            this.context = Objects.requireNonNull(context, "context");
        }

        /**
         * Takes another shell.
         *
         * @param shell an absolute path; by default {@code /bin/bash}
         * @return this builder
         * @throws IllegalArgumentException if the path is not absolute
         */
        public Builder shell(Path shell) {
            this.shell = Mounts.absolute("shell", shell);
            return this;
        }

        /**
         * Changes where scripts find programs.
         *
         * @param folders what {@code PATH} says; by default {@code /usr/local/bin:/usr/bin:/bin}
         * @return this builder
         */
        public Builder path(String folders) {
            path = Objects.requireNonNull(folders, "folders");
            return this;
        }

        /**
         * Changes where runs have their private folders. A file system in memory keeps secrets off disks.
         *
         * @param workspace an absolute path of a folder that exists; by default the one for temporary files
         * @return this builder
         * @throws IllegalArgumentException if the path is not absolute
         */
        public Builder workspace(Path workspace) {
            this.workspace = Mounts.absolute("workspace", workspace);
            return this;
        }

        /**
         * Says where the mounts of actions are. Without it an action with mounts is not run.
         *
         * @param operatorHome an absolute path
         * @return this builder
         * @throws IllegalArgumentException if the path is not absolute
         */
        public Builder operatorHome(Path operatorHome) {
            this.operatorHome = Optional.of(Mounts.absolute("operatorHome", operatorHome));
            return this;
        }

        /**
         * Changes how long a run may take to end at its timeout before it is ended by force.
         *
         * @param time the time, by default five seconds
         * @return this builder
         * @throws IllegalArgumentException if the time is negative
         */
        public Builder grace(Duration time) {
            if (Objects.requireNonNull(time, "time").isNegative()) {
                throw new IllegalArgumentException("grace must not be negative, got " + time);
            }
            grace = time;
            return this;
        }

        /**
         * Makes the runner.
         *
         * @return the runner
         */
        public ProcessActionRunner build() {
            return new ProcessActionRunner(this);
        }
    }
}

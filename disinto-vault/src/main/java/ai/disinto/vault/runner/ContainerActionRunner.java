package ai.disinto.vault.runner;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Runs each action in a container of its own, named {@code vault-<id>}. It has no network unless one is named, no
 * capabilities, no socket of the engine, a read-only root file system, and limits for memory and processes; its image
 * must be there already.
 *
 * <p>What runs finds the environment that {@link ProcessActionRunner} gives, with paths of the container: secrets and
 * the file of the action in {@code /run/vault}, the formula in {@code /run/vault/formula}, mounts below {@code
 * /home/runner}; all of them read-only. The secrets are bind-mounted files; they are on no command line, in no
 * environment, and the engine keeps no log of the output.
 *
 * <p>The container tells how a run ended, not the program that started it: a run whose end the engine cannot tell is
 * {@link RunOutcome.Kind#UNCLEAR}, and so is an action for which a container exists already. A container whose end is
 * known is removed; others are left to be looked at. Immutable; may be shared between threads.
 */
public final class ContainerActionRunner implements ActionRunner {
    private final RunContext context;
    private final ContainerSettings settings;
    private final ContainerEngine engine;
    private final Path workspace;

    private ContainerActionRunner(Builder builder) {
        this.context = builder.context;
        this.settings = builder.settings();
        this.engine = builder.engine;
        this.workspace = builder.workspace;
    }

    /**
     * Begins a runner.
     *
     * @param context what runs are told about their surroundings
     * @param image the image of the containers
     * @return the builder
     * @throws IllegalArgumentException if the image is no reference of one
     */
    public static Builder builder(RunContext context, String image) {
        return new Builder(context, image);
    }

    @Override
    public RunOutcome run(ActionOrder order) throws InterruptedException {
        Objects.requireNonNull(order, "order");
        try {
            Path formula = settings.shell().isPresent()
                    ? FormulaScript.of(order.formula())
                    : FormulaScript.file(order.formula());
            try (RunFolder folder = RunFolder.create(workspace, order)) {
                FileOwner owner =
                        folder.give(settings.limits().user(), settings.limits().group());
                ContainerCommand command = new ContainerPlan(settings, context, owner).command(order, formula, folder);
                return new ContainerRun(engine, command, order).run();
            }
        } catch (NotStartedException e) {
            return RunOutcome.notStarted(e.reason());
        }
    }

    /** Answers the image and the engine. */
    @Override
    public String toString() {
        return "ContainerActionRunner[" + settings.image() + ", " + engine + "]";
    }

    /** Makes {@link ContainerActionRunner}s. */
    public static final class Builder {
        private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:@-]{0,300}");
        private static final Pattern NETWORK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,100}");
        private static final Set<String> SHARED_NETWORKS = Set.of("host", "bridge", "default");

        private final RunContext context;
        private final String image;
        private ContainerEngine engine = ContainerEngine.docker(Path.of("/usr/bin/docker"));
        private Optional<String> shell = Optional.of("/bin/bash");
        private String network = "none";
        private int memory = 2048;
        private int processes = 256;
        private OptionalInt user = OptionalInt.empty();
        private OptionalInt group = OptionalInt.empty();
        private Path workspace = Path.of(System.getProperty("java.io.tmpdir"));
        private Optional<Path> operatorHome = Optional.empty();

        private Builder(RunContext context, String image) {
            this.context = Objects.requireNonNull(context, "context");
            if (!IMAGE.matcher(Objects.requireNonNull(image, "image")).matches()) {
                throw new IllegalArgumentException("image must be the name of an image, got \"" + image + "\"");
            }
            this.image = image;
        }

        /**
         * Takes another engine.
         *
         * @param engine the engine; by default {@code /usr/bin/docker}
         * @return this builder
         */
        public Builder engine(ContainerEngine engine) {
            this.engine = Objects.requireNonNull(engine, "engine");
            return this;
        }

        /**
         * Takes another shell for scripts.
         *
         * @param shell an absolute path in the image; by default {@code /bin/bash}
         * @return this builder
         * @throws IllegalArgumentException if the path is not absolute
         */
        public Builder shell(String shell) {
            if (!Objects.requireNonNull(shell, "shell").startsWith("/")) {
                throw new IllegalArgumentException("shell must be an absolute path in the image, got " + shell);
            }
            this.shell = Optional.of(shell);
            return this;
        }

        /**
         * Leaves the formula to the entry point of the image, which gets the id of the action as its only argument.
         * Such a runner takes formulas without a script too.
         *
         * @return this builder
         */
        public Builder entryOfImage() {
            this.shell = Optional.empty();
            return this;
        }

        /**
         * Gives runs a network.
         *
         * @param network the name of a network of their own; by default {@code none}
         * @return this builder
         * @throws IllegalArgumentException if the name is none, or is that of the host or one that all containers share
         */
        public Builder network(String network) {
            if (!NETWORK.matcher(Objects.requireNonNull(network, "network")).matches()
                    || SHARED_NETWORKS.contains(network)) {
                throw new IllegalArgumentException("network must be the name of a network for runs alone, got \""
                        + network + "\": make one with docker network create");
            }
            this.network = network;
            return this;
        }

        /**
         * Limits the memory of a run.
         *
         * @param mebibytes the limit, swap included; by default 2048
         * @return this builder
         * @throws IllegalArgumentException if the limit is less than 16
         */
        public Builder memory(int mebibytes) {
            this.memory = atLeast(16, "mebibytes", mebibytes);
            return this;
        }

        /**
         * Limits the processes of a run.
         *
         * @param processes how many there may be at once; by default 256
         * @return this builder
         * @throws IllegalArgumentException if the limit is not positive
         */
        public Builder processes(int processes) {
            this.processes = atLeast(1, "processes", processes);
            return this;
        }

        /**
         * Says as whom runs run. Other ids than those of this program need the right to give files away.
         *
         * @param user the id of the user; by default that of this program, and 1000 where that is root
         * @param group the id of the group, likewise
         * @return this builder
         * @throws IllegalArgumentException if an id is not positive: root is refused
         */
        public Builder user(int user, int group) {
            this.user = OptionalInt.of(atLeast(1, "user", user));
            this.group = OptionalInt.of(atLeast(1, "group", group));
            return this;
        }

        /**
         * Changes where runs have their private folders. The engine must see it at the same path.
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
         * Makes the runner.
         *
         * @return the runner
         */
        public ContainerActionRunner build() {
            return new ContainerActionRunner(this);
        }

        private ContainerSettings settings() {
            ContainerLimits limits = new ContainerLimits(memory, processes, user, group);
            return new ContainerSettings(image, shell, network, limits, new Mounts(operatorHome));
        }

        private static int atLeast(int least, String property, int value) {
            if (value < least) {
                throw new IllegalArgumentException(property + " must be at least " + least + ", got " + value);
            }
            return value;
        }
    }
}

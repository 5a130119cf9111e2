package ai.disinto.forge.agent;

import ai.disinto.core.secret.SecretScanner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Agents that are programs of this machine, run as the user of this program in the folder of their task. That is no wall:
 * such a program can do what this user can do.
 *
 * <p>It gets the prompt on standard input, or in a file whose path takes the place of {@link #PROMPT_FILE} in its command
 * line, and an environment with the allowed variables only. What it says is redacted before anybody else sees it. It is
 * ended at the limit of its task, thirty seconds after its final result, and when the thread is interrupted: first
 * asked, and after five seconds by force, with everything that it started. A program that leaves its parents and its
 * environment behind escapes. Immutable; may be shared between threads.
 */
public final class ProcessAgentRunner implements AgentRunner {
    /** What stands in a command line for the path of the file with the prompt. */
    public static final String PROMPT_FILE = "{prompt-file}";

    private final ProcessAgentSettings settings;

    private ProcessAgentRunner(ProcessAgentSettings settings) {
        this.settings = settings;
    }

    /**
     * Begins a runner.
     *
     * @param program the program: an absolute path, or a name that is looked for in the variable {@code PATH}
     * @param arguments its arguments, each as it is; no shell reads them
     * @return the builder
     */
    public static Builder builder(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Objects.requireNonNull(program, "program")));
        command.addAll(List.of(Objects.requireNonNull(arguments, "arguments")));
        return new Builder(command);
    }

    @Override
    public AgentRun run(AgentTask task) throws InterruptedException {
        return new AgentProcess(settings, Objects.requireNonNull(task, "task")).run();
    }

    /** Answers the program, and none of its arguments. */
    @Override
    public String toString() {
        return "ProcessAgentRunner[" + settings.command().get(0) + "]";
    }

    /** Makes {@link ProcessAgentRunner}s. */
    public static final class Builder {
        private final List<String> command;
        private final Map<String, String> environment = new LinkedHashMap<>();
        private OutputReader reader = OutputReader.plain();
        private Function<String, List<String>> resume = session -> List.of();
        private @Nullable Path sessions;
        private BiConsumer<AgentTask, String> output = (task, text) -> {};
        private SecretScanner secrets = SecretScanner.standard();
        private Duration finalGrace = Duration.ofSeconds(30);
        private Duration endGrace = Duration.ofSeconds(5);

        private Builder(List<String> command) {
            this.command = List.copyOf(command);
            pass("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR");
        }

        /**
         * Lets the program see variables of this program's own environment. {@code PATH}, {@code HOME}, {@code LANG},
         * {@code LC_ALL}, {@code TZ} and {@code TMPDIR} it sees anyway.
         *
         * @param names the names; one that is not set is left out
         * @return this builder
         */
        public Builder pass(String... names) {
            for (String name : List.of(Objects.requireNonNull(names, "names"))) {
                Optional.ofNullable(System.getenv(name)).ifPresent(value -> environment.put(name, value));
            }
            return this;
        }

        /**
         * Gives the program a variable.
         *
         * @param name its name
         * @param value its value, in place of what was passed; if it is a secret, name it to {@link #secrets} too
         * @return this builder
         * @throws IllegalArgumentException if the name is more than letters, digits and underscores, or the value holds
         *     the character NUL
         */
        public Builder variable(String name, String value) {
            boolean good = Objects.requireNonNull(name, "name").matches("[A-Za-z_][A-Za-z0-9_]*");
            if (!good || Objects.requireNonNull(value, "value").indexOf('\0') >= 0) {
                throw new IllegalArgumentException("name and value of the variable " + (good ? name : "")
                        + " must be letters, digits and underscores, and a text without NUL");
            }
            environment.put(name, value);
            return this;
        }

        /**
         * Reads sessions and results from the output.
         *
         * @param reader the reader; by default {@link OutputReader#plain()}
         * @return this builder
         */
        public Builder reader(OutputReader reader) {
            this.reader = Objects.requireNonNull(reader, "reader");
            return this;
        }

        /**
         * Says how a session goes on.
         *
         * @param arguments what is added to the command line for a session, such as {@code --resume} and its id; by
         *     default nothing
         * @return this builder
         */
        public Builder resume(Function<String, List<String>> arguments) {
            this.resume = Objects.requireNonNull(arguments, "arguments");
            return this;
        }

        /**
         * Remembers the session of each item, so that its next task goes on with it unless it names another. One that went
         * on and failed is forgotten.
         *
         * @param folder an own folder for it, which is made if need be; by default nothing is remembered
         * @return this builder
         */
        public Builder sessions(Path folder) {
            this.sessions = Objects.requireNonNull(folder, "folder").toAbsolutePath();
            return this;
        }

        /**
         * Takes the output while it comes.
         *
         * @param output gets redacted text, in pieces of any size; called by another thread
         * @return this builder
         */
        public Builder output(BiConsumer<AgentTask, String> output) {
            this.output = Objects.requireNonNull(output, "output");
            return this;
        }

        /**
         * Changes what is redacted.
         *
         * @param secrets the scanner; by default {@link SecretScanner#standard()}, which knows no value
         * @return this builder
         */
        public Builder secrets(SecretScanner secrets) {
            this.secrets = Objects.requireNonNull(secrets, "secrets");
            return this;
        }

        /**
         * Changes how long the program may take to end after its final result.
         *
         * @param time the time, by default 30 seconds
         * @return this builder
         * @throws IllegalArgumentException if the time is negative
         */
        public Builder finalGrace(Duration time) {
            this.finalGrace = notNegative(time);
            return this;
        }

        /**
         * Changes how long the program may take to end once it is told to, before it is ended by force.
         *
         * @param time the time, by default 5 seconds
         * @return this builder
         * @throws IllegalArgumentException if the time is negative
         */
        public Builder endGrace(Duration time) {
            this.endGrace = notNegative(time);
            return this;
        }

        /**
         * Makes the runner.
         *
         * @return the runner
         */
        public ProcessAgentRunner build() {
            return new ProcessAgentRunner(new ProcessAgentSettings(
                    command,
                    new TreeMap<>(environment),
                    new ProcessAgentSettings.Graces(finalGrace, endGrace),
                    reader,
                    resume,
                    Optional.ofNullable(sessions),
                    output,
                    secrets));
        }

        private static Duration notNegative(Duration time) {
            if (Objects.requireNonNull(time, "time").isNegative()) {
                throw new IllegalArgumentException("time must not be negative, got " + time);
            }
            return time;
        }
    }
}

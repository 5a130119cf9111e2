package ai.disinto.forge.agent;

import ai.disinto.forge.git.CloneName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an agent is to do: one piece of work on one item, in one folder. Immutable. */
public final class AgentTask {
    private final String item;
    private final Kind kind;
    private final Prompt prompt;
    private final Path directory;
    private final Duration limit;
    private final Optional<String> session;

    private AgentTask(Builder builder, Prompt prompt, Path directory) {
        this.item = builder.item;
        this.kind = builder.kind;
        this.prompt = prompt;
        this.directory = directory;
        this.limit = builder.limit;
        this.session = builder.session;
    }

    /** What kind of work it is. */
    public enum Kind {
        /** Do what an issue asks for. */
        IMPLEMENT(7200),
        /** Mend what continuous integration found. */
        FIX_CI(7200),
        /** Answer the remarks of a review. */
        ANSWER_REVIEW(7200),
        /** Bring the work onto the newest base. */
        REBASE(7200),
        /** Review somebody else's work. */
        REVIEW(900);

        private final Duration limit;

        Kind(long seconds) {
            this.limit = Duration.ofSeconds(seconds);
        }

        /**
         * Answers how long such a task may take if its maker says nothing else.
         *
         * @return 15 minutes for a review, two hours for everything else
         */
        public Duration limit() {
            return limit;
        }
    }

    /**
     * Begins a task.
     *
     * @param item what it works on, such as {@code issue-42} or {@code pull-7}; runs of one item share a session
     * @param kind the kind of work
     * @return the builder
     * @throws IllegalArgumentException if the item is no {@link CloneName}
     */
    public static Builder builder(String item, Kind kind) {
        return new Builder(
                CloneName.of(Objects.requireNonNull(item, "item")).toString(), Objects.requireNonNull(kind, "kind"));
    }

    /** {@return what it works on} */
    public String item() {
        return item;
    }

    /** {@return the kind of work} */
    public Kind kind() {
        return kind;
    }

    /** {@return what the agent is told} */
    public Prompt prompt() {
        return prompt;
    }

    /** {@return the folder in which it works, as an absolute path} */
    public Path directory() {
        return directory;
    }

    /** {@return how long it may take} */
    public Duration limit() {
        return limit;
    }

    /** {@return the session of the agent that is to go on; empty for a new one, or for what the runner remembers} */
    public Optional<String> session() {
        return session;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentTask that
                && item.equals(that.item)
                && kind == that.kind
                && prompt.equals(that.prompt)
                && directory.equals(that.directory)
                && limit.equals(that.limit)
                && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return Objects.hash(item, kind, prompt, directory, limit, session);
    }

    /** Answers the kind, the item and the folder. */
    @Override
    public String toString() {
        return kind + " " + item + " in " + directory;
    }

    /** Makes {@link AgentTask}s. */
    public static final class Builder {
        private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

        private final String item;
        private final Kind kind;
        private @Nullable Prompt prompt;
        private @Nullable Path directory;
        private Duration limit;
        private Optional<String> session = Optional.empty();

        private Builder(String item, Kind kind) {
            this.item = item;
            this.kind = kind;
            this.limit = kind.limit();
        }

        /**
         * Says what the agent is told. Without it there is no task.
         *
         * @param prompt the prompt
         * @return this builder
         */
        public Builder prompt(Prompt prompt) {
            this.prompt = Objects.requireNonNull(prompt, "prompt");
            return this;
        }

        /**
         * Says where the agent works. Without it there is no task.
         *
         * @param directory the folder; nobody else should use it meanwhile
         * @return this builder
         */
        public Builder directory(Path directory) {
            this.directory = Objects.requireNonNull(directory, "directory").toAbsolutePath();
            return this;
        }

        /**
         * Changes how long the agent may take.
         *
         * @param limit the time; by default that of the kind
         * @return this builder
         * @throws IllegalArgumentException if the time is not positive
         */
        public Builder limit(Duration limit) {
            if (Objects.requireNonNull(limit, "limit").isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("limit must be positive, got " + limit);
            }
            this.limit = limit;
            return this;
        }

        /**
         * Lets a session go on.
         *
         * @param session its id, as {@link AgentRun#session()} answered it
         * @return this builder
         * @throws IllegalArgumentException if the id is more than letters, digits, dots, dashes and underscores, or
         *     begins with no letter or digit: it becomes a word of a command line
         */
        public Builder session(String session) {
            if (!isSession(Objects.requireNonNull(session, "session"))) {
                throw new IllegalArgumentException("session must be up to 200 letters, digits, dots, dashes and"
                        + " underscores, and begin with a letter or digit");
            }
            this.session = Optional.of(session);
            return this;
        }

        static boolean isSession(String text) {
            return SESSION.matcher(text).matches();
        }

        /**
         * Makes the task.
         *
         * @return the task
         * @throws IllegalStateException if there is no prompt or no folder
         */
        public AgentTask build() {
            Prompt told = prompt;
            Path where = directory;
            if (told == null || where == null) {
                throw new IllegalStateException(
                        "a task for " + item + " needs " + (told == null ? "prompt(prompt)" : "directory(folder)"));
            }
            return new AgentTask(this, told, where);
        }
    }
}

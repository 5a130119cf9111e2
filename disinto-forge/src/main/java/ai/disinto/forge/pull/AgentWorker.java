package ai.disinto.forge.pull;

import ai.disinto.core.formula.Formula;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.model.Issue;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has an agent change a branch: opens the clone of the work item, tells the agent what to do, commits what it left, and
 * pushes. What others wrote reaches the agent as data only. Immutable and safe to share between threads; works on one item
 * at a time.
 */
public final class AgentWorker implements PullWorker {
    private final AgentSettings settings;

    private AgentWorker(AgentSettings settings) {
        this.settings = settings;
    }

    /**
     * Begins a worker.
     *
     * @param repository the repository; the account needs write access
     * @param clones where the clones of its work items are; of the same repository
     * @param runner lets the agent work
     * @return a builder, which also needs the account and the author
     */
    public static Builder builder(ForgeRepository repository, Clones clones, AgentRunner runner) {
        return new Builder(
                Objects.requireNonNull(repository, "repository"),
                Objects.requireNonNull(clones, "clones"),
                Objects.requireNonNull(runner, "runner"));
    }

    /**
     * Does what an issue asks for, on a new branch. Only finished work is ever pushed: if the branch is on the server
     * already, with something that its base has not, that is the answer, and no agent works.
     *
     * @param issue the issue
     * @param base the branch that the change should go to
     * @param branch the branch to work on, such as {@link ai.disinto.forge.work.PriorArt#branch()}; made if it is not
     *     there
     * @return {@link PullWork.Pushed} if the branch now has something that its base has not; {@link PullWork.Refused} if
     *     the agent changed nothing, ended well and said by the last JSON object it printed that it will not do it; anything
     *     else is {@code no_push}
     * @throws InterruptedException if the waiting thread is interrupted
     * @throws ai.disinto.forge.ForgeException if the server does not answer
     * @throws ai.disinto.forge.git.GitException if the clone cannot be used
     */
    public PullWork implement(Issue issue, String base, String branch) throws InterruptedException {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(branch, "branch");
        return new AgentImplementing(settings, issue, base, branch).run();
    }

    /**
     * Fetches what the work begins with.
     *
     * @param task what is to be done
     * @throws ai.disinto.forge.ForgeException if the server does not answer git now
     */
    @Override
    public void prepare(PullTask task) {
        new AgentMending(settings, Objects.requireNonNull(task, "task")).prepare();
    }

    @Override
    public PullWork work(PullTask task) throws InterruptedException {
        return new AgentMending(settings, Objects.requireNonNull(task, "task")).run();
    }

    /** Answers where it works. */
    @Override
    public String toString() {
        return "agents that work on " + settings.repository();
    }

    /** Makes an {@link AgentWorker}. Not safe to share between threads. */
    public static final class Builder {
        private final ForgeRepository repository;
        private final Clones clones;
        private final AgentRunner runner;
        private final Map<AgentTask.Kind, String> instructions = new EnumMap<>(AgentTask.Kind.class);
        private String account = "";
        private @Nullable Author author;
        private Optional<Formula> formula = Optional.empty();
        private BooleanSupplier guard = () -> true;
        private ServerTime time;

        private Builder(ForgeRepository repository, Clones clones, AgentRunner runner) {
            this.repository = repository;
            this.clones = clones;
            this.runner = runner;
            this.time = repository.time();
        }

        /**
         * Sets who answers reviews. Needed.
         *
         * @param login the login of the account that the repository is asked as
         * @return this
         */
        public Builder account(String login) {
            account = Objects.requireNonNull(login, "login");
            return this;
        }

        /**
         * Sets who is named in commits. Needed.
         *
         * @param author the author
         * @return this
         */
        public Builder author(Author author) {
            this.author = Objects.requireNonNull(author, "author");
            return this;
        }

        /**
         * Adds to what the agent is told for a kind of work, before everything else. The default says what to do and no
         * more.
         *
         * @param kind the kind
         * @param trusted words of the operator
         * @return this
         */
        public Builder instructions(AgentTask.Kind kind, String trusted) {
            instructions.put(Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(trusted, "trusted"));
            return this;
        }

        /**
         * Sets how an issue is implemented. The agent gets it word for word. The default is none.
         *
         * @param formula the formula
         * @return this
         */
        public Builder formula(Formula formula) {
            this.formula = Optional.of(Objects.requireNonNull(formula, "formula"));
            return this;
        }

        /**
         * Sets what is asked before each push, such as whether the claim still holds. The default is yes.
         *
         * @param guard answers whether to push
         * @return this
         */
        public Builder beforePush(BooleanSupplier guard) {
            this.guard = Objects.requireNonNull(guard, "guard");
            return this;
        }

        /**
         * Sets the clock of commits. The default is that of the server.
         *
         * @param clock the clock
         * @return this
         */
        public Builder time(ServerTime clock) {
            time = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Makes it. Nothing is asked.
         *
         * @return the worker
         * @throws IllegalStateException if the account or the author is missing
         */
        public AgentWorker build() {
            Author writes = author;
            if (account.isEmpty() || writes == null) {
                throw new IllegalStateException(
                        "an agent worker needs " + (account.isEmpty() ? "account(login)" : "author(author)"));
            }
            return new AgentWorker(new AgentSettings(
                    repository, clones, runner, account, writes, Map.copyOf(instructions), formula, guard, time));
        }
    }
}

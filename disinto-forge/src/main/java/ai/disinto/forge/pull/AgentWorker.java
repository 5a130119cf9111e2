package ai.disinto.forge.pull;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.model.Issue;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Has an agent change a branch: opens the clone of the work item, tells the agent what to do, commits what it left, and
 * pushes. What others wrote reaches the agent as data only. Immutable and safe to share between threads; works on one item
 * at a time.
 */
public final class AgentWorker implements PullWorker {
    private AgentWorker(Builder builder) {}

    /**
     * Begins a worker.
     *
     * @param repository the repository; the account needs write access
     * @param clones where the clones of its work items are; of the same repository
     * @param runner lets the agent work
     * @return a builder, which also needs the author
     */
    public static Builder builder(ForgeRepository repository, Clones clones, AgentRunner runner) {
        return new Builder(
                Objects.requireNonNull(repository, "repository"),
                Objects.requireNonNull(clones, "clones"),
                Objects.requireNonNull(runner, "runner"));
    }

    /**
     * Does what an issue asks for, on a branch that may have work of an earlier attempt.
     *
     * @param issue the issue
     * @param base the branch that the change should go to
     * @param branch the branch to work on, such as {@link ai.disinto.forge.work.PriorArt#branch()}; made if it is not
     *     there
     * @return {@link PullWork.Pushed} if the branch now has something that its base has not; {@link PullWork.Nothing}
     *     otherwise, which is {@code no_push}
     * @throws InterruptedException if the waiting thread is interrupted
     * @throws ai.disinto.forge.ForgeException if the server does not answer
     * @throws ai.disinto.forge.git.GitException if the clone cannot be used
     */
    public PullWork implement(Issue issue, String base, String branch) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    @Override
    public PullWork work(PullTask task) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Answers where it works. */
    @Override
    public String toString() {
        return "agent worker";
    }

    /** Makes an {@link AgentWorker}. Not safe to share between threads. */
    public static final class Builder {
        private Builder(ForgeRepository repository, Clones clones, AgentRunner runner) {}

        /**
         * Sets who is named in commits. Needed.
         *
         * @param author the author
         * @return this
         */
        public Builder author(Author author) {
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
            return this;
        }

        /**
         * Sets what is asked before each push, such as whether the claim still holds. The default is yes.
         *
         * @param guard answers whether to push
         * @return this
         */
        public Builder beforePush(BooleanSupplier guard) {
            return this;
        }

        /**
         * Sets the clock of commits. The default is that of the server.
         *
         * @param clock the clock
         * @return this
         */
        public Builder time(ServerTime clock) {
            return this;
        }

        /**
         * Makes it. Nothing is asked.
         *
         * @return the worker
         * @throws IllegalStateException if the author is missing
         */
        public AgentWorker build() {
            return new AgentWorker(this);
        }
    }
}

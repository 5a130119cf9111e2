package ai.disinto.forge.pull;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import ai.disinto.forge.model.MergeStyle;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Walks one pull request to its merge: waits for the build and the verdict of its head, has a {@link PullWorker} mend and
 * answer, keeps it up to date with its base, and merges exactly the commit that was built on the newest base and approved.
 *
 * <p>Each step decides from what the forge says at that moment. What has to outlast a restart, such as how often something
 * was tried, stands in one comment of the walk's own account on the pull request; a new walk of the same pull request
 * goes on there. Whoever deletes the comment gives all tries back. One walk at a time walks a pull request: have its issue
 * claimed.
 *
 * <p>Safe to share between threads; one step happens at a time.
 */
public final class PullWalk {
    private PullWalk(Builder builder) {}

    /**
     * Begins a walk. Nothing is asked.
     *
     * @param repository the repository; the account needs write access
     * @param pull the number of the pull request, whose branch is in the same repository
     * @return a builder, which also needs the account, the reviews and the worker
     * @throws IllegalArgumentException if the number is not positive
     */
    public static Builder builder(ForgeRepository repository, int pull) {
        return new Builder(Objects.requireNonNull(repository, "repository"), pull);
    }

    /** {@return the number of the pull request} */
    public int pull() {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes one step: looks at everything, decides on one thing and does it. Takes as long as the worker works if there is
     * work, else some requests. May be repeated after an exception, in any process.
     *
     * @return what happened; after the end of the walk always how it ended
     * @throws ForgeException if not everything could be looked at, or done; the next step makes up for it
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public WalkStep advance() throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes steps until the walk ends, and waits between them as long as each says or until {@link #wake()}.
     *
     * @param longest how long to go on; a step that has begun is not cut short
     * @return how it ended; empty if that time is over. The walk can be gone on with then
     * @throws ForgeException if a step fails
     * @throws InterruptedException if the waiting thread is interrupted
     * @throws IllegalArgumentException if the time is negative
     */
    public Optional<WalkEnd> run(Duration longest) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Lets {@link #run} look at once: something may have happened, as a webhook says. */
    public void wake() {}

    /** Answers which pull request. */
    @Override
    public String toString() {
        return "walk";
    }

    /** Makes a {@link PullWalk}. Not safe to share between threads. */
    public static final class Builder {
        private Builder(ForgeRepository repository, int pull) {}

        /**
         * Sets who walks. Needed.
         *
         * @param login the login of the account that the repository is asked as; what others write is never taken for
         *     its record
         * @return this
         */
        public Builder account(String login) {
            return this;
        }

        /**
         * Sets how builds are judged. The default knows the statuses of commits alone.
         *
         * @param evidence reads builds
         * @return this
         */
        public Builder ci(CiEvidence evidence) {
            return this;
        }

        /**
         * Sets whose verdicts count. Needed.
         *
         * @param evidence reads verdicts
         * @return this
         */
        public Builder reviews(ReviewEvidence evidence) {
            return this;
        }

        /**
         * Sets who changes the branch. Needed.
         *
         * @param worker works
         * @return this
         */
        public Builder worker(PullWorker worker) {
            return this;
        }

        /**
         * Sets how long is waited and how often is tried. The default is {@link WalkLimits#standard()}.
         *
         * @param limits the limits
         * @return this
         */
        public Builder limits(WalkLimits limits) {
            return this;
        }

        /**
         * Sets who is told about each step. The default is nobody.
         *
         * @param observer is told
         * @return this
         */
        public Builder observer(WalkObserver observer) {
            return this;
        }

        /**
         * Sets the clock of deadlines. The default is that of the server.
         *
         * @param clock the clock
         * @return this
         */
        public Builder time(ServerTime clock) {
            return this;
        }

        /**
         * Sets how it is merged. The default is a merge commit.
         *
         * @param style the way, which the repository must allow
         * @return this
         */
        public Builder style(MergeStyle style) {
            return this;
        }

        /**
         * Sets which walks wait for each other before they merge. The default is none.
         *
         * @param queue shared by the walks of one base branch
         * @return this
         */
        public Builder queue(MergeQueue queue) {
            return this;
        }

        /**
         * Sets which attempt at the issue this is, such as the nonce of its claim: another one than before waits for build
         * and verdict anew, but has no more tries than are left. The default is one attempt.
         *
         * @param key any text, which is not shown to anybody
         * @return this
         */
        public Builder attempt(String key) {
            return this;
        }

        /**
         * Makes it. Nothing is asked.
         *
         * @return the walk
         * @throws IllegalStateException if the account, the reviews or the worker is missing
         */
        public PullWalk build() {
            return new PullWalk(this);
        }
    }
}

package ai.disinto.forge.pull;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import ai.disinto.forge.internal.wait.Signal;
import ai.disinto.forge.model.MergeStyle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

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
    private static final System.Logger LOG = System.getLogger(PullWalk.class.getName());

    private final WalkSettings settings;
    private final ReentrantLock stepping = new ReentrantLock();
    private final Signal woken = new Signal();

    /** The mark of the last wait: a signal while nobody waits ends the next one. */
    private volatile long heard;

    private PullWalk(WalkSettings settings) {
        this.settings = settings;
    }

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
        return settings.pull();
    }

    /**
     * Takes one step: looks at everything, decides on one thing and does it. Takes as long as the worker works if there is
     * work, else some requests. May be repeated after an exception, in any process.
     *
     * <p>A pull request that was merged or closed stays at its end. Any other end is decided again at each call: if the
     * cause is gone by then, as when a build turns green after all, the walk goes on. {@link #run} stops at the first.
     *
     * @return what happened, and how the walk ended if it has
     * @throws ForgeException if not everything could be looked at, or done; the next step makes up for it
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public WalkStep advance() throws InterruptedException {
        stepping.lockInterruptibly();
        try {
            WalkStep step = WalkTurn.take(settings);
            tell(step);
            return step;
        } finally {
            stepping.unlock();
        }
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
        if (Objects.requireNonNull(longest, "longest").isNegative()) {
            throw new IllegalArgumentException("longest must not be negative, got " + longest);
        }
        Instant until = settings.time().now().plus(longest);
        WalkStep step = advance();
        while (step.end().isEmpty()) {
            Instant now = settings.time().now();
            if (!now.isBefore(until)) {
                return Optional.empty();
            }
            Instant next = step.wakeAt().filter(until::isAfter).orElse(until);
            woken.await(heard, Duration.between(now, next));
            heard = woken.mark();
            step = advance();
        }
        return step.end();
    }

    /** Lets {@link #run} look at once: something may have happened, as a webhook says. */
    public void wake() {
        woken.give();
    }

    /** Answers which pull request. */
    @Override
    public String toString() {
        return "walk of #" + settings.pull() + " in " + settings.repository();
    }

    private void tell(WalkStep step) {
        try {
            settings.observer().stepped(step);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The observer of a walk failed", e);
        }
    }

    /** Makes a {@link PullWalk}. Not safe to share between threads. */
    public static final class Builder {
        private final ForgeRepository repository;
        private final int pull;
        private String account = "";
        private CiEvidence ci;
        private @Nullable ReviewEvidence reviews;
        private @Nullable PullWorker worker;
        private WalkLimits limits = WalkLimits.standard();
        private WalkObserver observer = step -> {};
        private ServerTime time;
        private MergeStyle style = MergeStyle.MERGE;
        private MergeQueue queue = MergeQueue.create();
        private String attempt = "";

        private Builder(ForgeRepository repository, int pull) {
            if (pull < 1) {
                throw new IllegalArgumentException("pull must be the number of a pull request, got " + pull);
            }
            this.repository = repository;
            this.pull = pull;
            this.ci = CiEvidence.of(repository);
            this.time = repository.time();
        }

        /**
         * Sets who walks. Needed.
         *
         * @param login the login of the account that the repository is asked as; what others write is never taken for
         *     its record
         * @return this
         */
        public Builder account(String login) {
            account = Objects.requireNonNull(login, "login");
            return this;
        }

        /**
         * Sets how builds are judged. The default knows the statuses of commits alone.
         *
         * @param evidence reads builds
         * @return this
         */
        public Builder ci(CiEvidence evidence) {
            ci = Objects.requireNonNull(evidence, "evidence");
            return this;
        }

        /**
         * Sets whose verdicts count. Needed.
         *
         * @param evidence reads verdicts
         * @return this
         */
        public Builder reviews(ReviewEvidence evidence) {
            reviews = Objects.requireNonNull(evidence, "evidence");
            return this;
        }

        /**
         * Sets who changes the branch. Needed.
         *
         * @param worker works
         * @return this
         */
        public Builder worker(PullWorker worker) {
            this.worker = Objects.requireNonNull(worker, "worker");
            return this;
        }

        /**
         * Sets how long is waited and how often is tried. The default is {@link WalkLimits#standard()}.
         *
         * @param limits the limits
         * @return this
         */
        public Builder limits(WalkLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Sets who is told about each step. The default is nobody.
         *
         * @param observer is told
         * @return this
         */
        public Builder observer(WalkObserver observer) {
            this.observer = Objects.requireNonNull(observer, "observer");
            return this;
        }

        /**
         * Sets the clock of deadlines. The default is that of the server.
         *
         * @param clock the clock
         * @return this
         */
        public Builder time(ServerTime clock) {
            time = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets how it is merged. The default is a merge commit.
         *
         * @param style the way, which the repository must allow
         * @return this
         */
        public Builder style(MergeStyle style) {
            this.style = Objects.requireNonNull(style, "style");
            return this;
        }

        /**
         * Sets which walks wait for each other before they merge. The default is none.
         *
         * @param queue shared by the walks of one base branch
         * @return this
         */
        public Builder queue(MergeQueue queue) {
            this.queue = Objects.requireNonNull(queue, "queue");
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
            attempt = Objects.requireNonNull(key, "key");
            return this;
        }

        /**
         * Makes it. Nothing is asked.
         *
         * @return the walk
         * @throws IllegalStateException if the account, the reviews or the worker is missing
         */
        public PullWalk build() {
            ReviewEvidence verdicts = reviews;
            PullWorker works = worker;
            if (account.isEmpty() || verdicts == null || works == null) {
                String missing = verdicts == null ? "reviews(evidence)" : "worker(worker)";
                throw new IllegalStateException(
                        "a walk of #" + pull + " needs " + (account.isEmpty() ? "account(login)" : missing));
            }
            return new PullWalk(new WalkSettings(
                    repository,
                    pull,
                    account,
                    ci,
                    verdicts,
                    works,
                    limits,
                    observer,
                    time,
                    style,
                    queue,
                    fingerprint(attempt)));
        }

        /** What tells attempts apart in public, and tells nothing of the key. */
        private static String fingerprint(String key) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash).substring(0, 12);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}

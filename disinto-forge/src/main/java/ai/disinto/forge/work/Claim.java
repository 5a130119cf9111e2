package ai.disinto.forge.work;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.work.WorkStep.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The right to work on an issue. Renew it with {@link #heartbeat()} within the lease, and before every push; end it with
 * one of the other methods. Each may be repeated after an exception, and makes up for what was left undone. Safe to share
 * between threads.
 */
public final class Claim {
    private final ClaimSettings settings;
    private final int issue;
    private final Lease lease;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<String> trouble = Optional.empty();
    private boolean ended;

    Claim(ClaimSettings settings, int issue, Lease lease) {
        this.settings = settings;
        this.issue = issue;
        this.lease = lease;
    }

    /** {@return the number of the issue} */
    public int issue() {
        return issue;
    }

    /** {@return the login of who works on it} */
    public String claimant() {
        return settings.claimant();
    }

    /**
     * Answers what this claim is known again by.
     *
     * @return the text to keep, for {@link Claims#acquire(int, String)} after a restart
     */
    public String nonce() {
        return lease.nonce();
    }

    /** {@return when somebody else may take it, unless it is renewed; empty if it is best effort and never expires} */
    public Optional<Instant> expiresAt() {
        return locked(lease::expiresAt);
    }

    /**
     * Answers why labels and assignee do not show the claim yet, although it holds.
     *
     * @return what the server said; empty if they do. The next {@link #heartbeat()} tries again
     */
    public Optional<String> trouble() {
        return locked(() -> trouble);
    }

    /**
     * Makes it last for another lease. Costs two requests; keep it rare, such as three times a lease.
     *
     * @return what changed; lost if somebody else has it
     * @throws ForgeException if it cannot be found out. Until it can, push nothing
     */
    public ClaimChange heartbeat() {
        return locked(() -> {
            if (ended || !lease.renew(settings.now())) {
                return lost(List.of());
            }
            List<WorkStep> steps = new ArrayList<>();
            steps.add(step(
                    Kind.CLAIM_RENEWED,
                    lease.expiresAt().map(time -> "until " + time).orElse("")));
            if (trouble.isPresent()) {
                steps.addAll(show(settings.repository().issues().get(issue)));
            }
            return ClaimChange.done(steps);
        });
    }

    /**
     * Gives the issue back to the backlog.
     *
     * @return what changed; lost if somebody else has it, and then nothing did
     * @throws ForgeException if not all is done
     */
    public ClaimChange release() {
        return end(List.of(), projection -> projection.released(claimants()));
    }

    /**
     * Stops work until somebody has looked: writes a comment with the reason and labels the issue {@code blocked}.
     *
     * @param reason why
     * @param log what the agent printed; its last lines are shown, with secrets blacked out
     * @return what changed; lost if somebody else has it, and then nothing did
     * @throws ForgeException if not all is done
     */
    public ClaimChange block(ExitReason reason, String log) {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(log, "log");
        return blocked(Diagnosis.of(reason, log));
    }

    /**
     * Stops work until somebody has looked, like {@link #block(ExitReason, String)}, and names the pull request.
     *
     * @param reason why
     * @param log what the agent printed; its last lines are shown, with secrets blacked out
     * @param pull the number of the pull request that the work is in
     * @return what changed; lost if somebody else has it, and then nothing did
     * @throws ForgeException if not all is done
     */
    public ClaimChange block(ExitReason reason, String log, int pull) {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(log, "log");
        return blocked(Diagnosis.of(reason, log).pull(pull));
    }

    /**
     * Gives the issue away unworked: writes a comment, unless the newest refusal has the same status, and puts the issue
     * back into the backlog, labels it {@code underspecified}, or closes it, as the status says.
     *
     * @param refusal why
     * @return what changed; lost if somebody else has it, and then nothing did
     * @throws ConflictException if it is already done but open issues keep it from being closed
     * @throws ForgeException if not all is done
     */
    public ClaimChange refuse(Refusal refusal) {
        Refusal.Status status = Objects.requireNonNull(refusal, "refusal").status();
        Set<String> me = claimants();
        return end(List.of(new RefusalComment(settings, key("refused"), refusal)), projection -> {
            switch (status) {
                case UNMET_DEPENDENCY -> projection.released(me);
                case TOO_LARGE -> projection.stopped(WorkLabels.UNDERSPECIFIED, me);
                case ALREADY_DONE -> projection.closed(me);
            }
        });
    }

    /**
     * Closes the issue, since its work is merged.
     *
     * @return what changed; lost if somebody else has it, and then nothing did
     * @throws ConflictException if open issues keep it from being closed; the claim stays
     * @throws ForgeException if not all is done
     */
    public ClaimChange close() {
        return end(List.of(), projection -> projection.closed(claimants()));
    }

    /** Answers issue, claimant and expiry. */
    @Override
    public String toString() {
        return "claim on #" + issue + " by " + claimant()
                + expiresAt().map(time -> " until " + time).orElse(", best effort");
    }

    /** Shows the claim on the issue. That it fails does not end the claim. */
    List<WorkStep> show(Issue seen) {
        Projection projection = Projection.on(settings.repository(), seen);
        try {
            projection.claimed(claimant());
            trouble = Optional.empty();
        } catch (ForgeException e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
        }
        return projection.steps();
    }

    private ClaimChange blocked(Diagnosis diagnosis) {
        return end(
                List.of(new DiagnosticComment(settings, key("blocked"), diagnosis)),
                projection -> projection.stopped(WorkLabels.BLOCKED, claimants()));
    }

    /** What the comment of this claim is known again by, without the nonce: everybody can read it. */
    private String key(String what) {
        return what + "/" + NonceHash.of(lease.nonce());
    }

    /** Changes the issue while nobody else can get it, and only then gives the claim back. */
    private ClaimChange end(List<IssueComment> comments, Consumer<Projection> change) {
        return locked(() -> {
            Instant now = settings.now();
            if (ended || (!lease.isSafe(now) && !lease.renew(now))) {
                return lost(List.of());
            }
            List<WorkStep> steps = new ArrayList<>();
            comments.forEach(comment -> steps.addAll(comment.post(issue, now)));
            Optional<Issue> seen = settings.repository().issues().find(issue);
            seen.ifPresent(found -> {
                Projection projection = Projection.on(settings.repository(), found);
                change.accept(projection);
                steps.addAll(projection.steps());
            });
            if (!lease.end()) {
                return lost(steps);
            }
            ended = true;
            steps.add(step(Kind.CLAIM_RELEASED, ""));
            return ClaimChange.done(steps);
        });
    }

    /** The claimant, and those whom the issue may still show from before. */
    private Set<String> claimants() {
        Set<String> all = new TreeSet<>(lease.before());
        all.add(claimant());
        return all;
    }

    private ClaimChange lost(List<WorkStep> steps) {
        ended = true;
        return ClaimChange.lost(steps);
    }

    private WorkStep step(Kind kind, String detail) {
        return new WorkStep(issue, kind, detail);
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}

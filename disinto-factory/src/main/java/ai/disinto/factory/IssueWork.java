package ai.disinto.factory;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.Created;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.AgentWorker;
import ai.disinto.forge.pull.PullMaking;
import ai.disinto.forge.pull.PullWalk;
import ai.disinto.forge.pull.PullWork;
import ai.disinto.forge.pull.WalkState;
import ai.disinto.forge.pull.WalkStep;
import ai.disinto.forge.work.PriorArt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** One step with an issue in work: to its pull request, or one on the way to the merge. */
final class IssueWork {
    private static final String NEVER_CAME = "the agent worked, and nothing of it reached the server";

    private final ProjectState state;
    private final WorkItem item;
    private final Pen pen;
    private final Station station;

    IssueWork(ProjectState state, WorkItem item, Pen pen) {
        this.state = state;
        this.item = item;
        this.pen = pen.issue(item.issue());
        this.station = item.station();
    }

    void step() throws InterruptedException {
        if (item.notBefore().isAfter(state.settings().now())) {
            pen.wakeAt(item.notBefore());
            pen.held(item.standing());
            return;
        }
        try {
            state.settings().inSlot(station.backend(), pen, "", this::advance);
        } catch (UnsureClaimException e) {
            pen.held(String.valueOf(e.getMessage()));
        }
    }

    private void advance() throws InterruptedException {
        Optional<Issue> open = station.repository().issues().find(item.issue()).filter(Issue::isOpen);
        if (!item.ledger().isReadable()) {
            String words = "somebody changed the comment that counts the attempts; delete it to begin to count anew";
            end().as(new ExitReason("attempts_unreadable", words));
        } else if (open.isEmpty()) {
            closed();
        } else if (item.refusal().isPresent()) {
            end().as(item.refusal().get());
        } else if (item.ending().isPresent()) {
            end().as(item.ending().get());
        } else if (hasBegun()) {
            goOn(open.get());
        }
    }

    private void goOn(Issue issue) throws InterruptedException {
        OptionalInt pull = item.ledger().pull();
        if (pull.isPresent()) {
            walk(pull.getAsInt());
        } else if (isOverdue()) {
            end().as(overdue());
        } else {
            begin(issue);
        }
    }

    /** The issue is closed: since its pull request is merged, or by a person, who leaves both as they are. */
    private void closed() throws InterruptedException {
        OptionalInt pull = item.ledger().pull();
        boolean isMerged = pull.isPresent()
                && station.repository()
                        .pulls()
                        .find(pull.getAsInt())
                        .filter(PullRequest::isMerged)
                        .isPresent();
        if (isMerged) {
            walk(pull.getAsInt());
        } else {
            String words = pull.isPresent() ? "the issue was closed; its pull request stays as it is" : "";
            end().as(new ExitReason("already_done", words));
        }
    }

    /** Counts the attempt before anything is done for it. */
    private boolean hasBegun() {
        AttemptLedger ledger = item.ledger();
        if (ledger.hasBegun()) {
            return true;
        }
        int most = state.settings().limits().attempts();
        if (ledger.count() >= most) {
            String words = ledger.count() + " of " + most + " attempts; delete the comment that counts them for more";
            end().as(new ExitReason("attempts_exhausted", words));
            return false;
        }
        ledger.begin(station.time().now());
        pen.done("Claimed by " + station.login() + ", attempt " + ledger.count() + " of " + most + ".");
        return true;
    }

    private WorkEnd end() {
        return new WorkEnd(state, item, pen);
    }

    private void begin(Issue issue) throws InterruptedException {
        PriorArt before = PriorArt.find(station.repository(), issue.number());
        PullMaking making = PullMaking.of(station.repository(), state.options().base);
        Optional<PullRequest> adopted = making.adopt(before);
        if (adopted.isPresent()) {
            in(adopted.get().number(), "Goes on in the pull request of an earlier attempt.");
            return;
        }
        Optional<String> branch = isRejected(before) ? before.freshBranch() : Optional.of(before.branch());
        if (branch.isEmpty()) {
            end().as(new ExitReason("attempts_exhausted", "all branches of the issue are taken"));
            return;
        }
        if (item.hasWorked() && !before.branches().contains(branch.get())) {
            end().as(new ExitReason("no_push", NEVER_CAME));
            return;
        }
        PullWork work = worker().implement(issue, state.options().base, branch.get());
        if (work instanceof PullWork.Pushed) {
            open(making, issue, branch.get());
        } else if (work instanceof PullWork.Refused refused) {
            item.refused(refused.refusal());
            end().as(refused.refusal());
        } else {
            end().as(new ExitReason("no_push", IssueWork.reason(work)));
        }
    }

    /** Whether somebody closed a pull request with what stands on the branch, by the comment that counts or the forge. */
    private boolean isRejected(PriorArt before) {
        return !before.branches().isEmpty()
                && new ClosedPulls(station.repository())
                        .rejected(before.branch(), item.ledger().rejected());
    }

    private void open(PullMaking making, Issue issue, String branch) {
        try {
            Created<PullRequest> created = making.open(issue, branch);
            in(created.value().number(), "Opened a pull request from " + branch + ".");
        } catch (ForgeException e) {
            // what is not known to be there was looked for: the next tick opens it, without another attempt
            if (e.isRetryable() || e instanceof OutcomeUnknownException) {
                throw e;
            }
            end().as(new ExitReason("pr_create_failed", String.valueOf(e.getMessage())));
        }
    }

    private void in(int pull, String words) {
        item.ledger().in(pull);
        item.stands(words);
        pen.pull(pull).done(words);
    }

    private void walk(int number) throws InterruptedException {
        PullWalk walk = PullWalk.builder(station.repository(), number)
                .account(station.login())
                .ci(state.ci(station.repository()))
                .reviews(state.reviews(station.repository()))
                .worker(worker())
                .limits(state.options().walks)
                .time(station.time())
                .queue(state.merges())
                .attempt(item.claim().nonce())
                .observer(step ->
                        TickLog.tell(state.settings(), observer -> observer.stepped(state.slug(), item.issue(), step)))
                .build();
        WalkStep step = walk.advance();
        if (step.end().isPresent()) {
            end().as(step.end().get().reason());
        } else if (isOverdue()) {
            end().as(overdue());
        } else {
            goesOn(step);
        }
    }

    private void goesOn(WalkStep step) {
        Pen there = pen.pull(step.pull());
        Instant now = state.settings().now();
        Instant next = step.wakeAt()
                .map(time -> now.plus(Duration.between(step.at(), time)))
                .orElse(now);
        boolean looks = step.kind() == WalkStep.Kind.WAITED || step.kind() == WalkStep.Kind.MOVED;
        item.notBefore(looks && step.after() != WalkState.MERGE ? Instant.MIN : next);
        item.stands(step.after() + ": " + step.why());
        if (step.isTransition()) {
            there.done(item.standing());
        } else {
            there.held(item.standing());
        }
        there.wakeAt(next);
    }

    private boolean isOverdue() {
        return item.ledger()
                .current()
                .filter(attempt ->
                        attempt.began().plus(limit()).isBefore(station.time().now()))
                .isPresent();
    }

    private ExitReason overdue() {
        return new ExitReason("budget_exhausted", "it took longer than " + limit());
    }

    private Duration limit() {
        return state.settings().limits().attemptTime();
    }

    private AgentWorker worker() {
        // an attempt without a pull request has one run: what came of it is on the branch, or is lost
        boolean isOver = item.hasWorked() && item.ledger().pull().isEmpty();
        AgentRunner runner = isOver ? task -> AgentRun.failed(NEVER_CAME) : new WatchedRunner(state, item, pen);
        return station.worker(runner, () -> item.renew(state.settings().now()));
    }

    static String reason(PullWork work) {
        if (work instanceof PullWork.Nothing nothing) {
            return nothing.reason();
        }
        if (work instanceof PullWork.Conflict conflict) {
            return conflict.reason();
        }
        return work instanceof PullWork.Failed failed ? failed.reason() : "";
    }
}

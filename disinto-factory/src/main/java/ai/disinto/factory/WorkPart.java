package ai.disinto.factory;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ClaimOutcome;
import ai.disinto.forge.work.QueueReport;
import ai.disinto.forge.work.QueuedIssue;
import ai.disinto.forge.work.StrandedIssue;
import ai.disinto.forge.work.WorkQueue;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Begins with new issues, as far as limits and slots allow. */
final class WorkPart {
    private final ProjectState state;
    private final Pen pen;
    private final Deque<Integer> orphans = new ArrayDeque<>();
    private final Set<Integer> begun = new HashSet<>();

    WorkPart(ProjectState state, Pen pen) {
        this.state = state;
        this.pen = pen;
        state.stranded().stream()
                .filter(issue -> issue.reason() == StrandedIssue.Reason.ORPHANED_PULL)
                .map(StrandedIssue::number)
                .forEach(orphans::add);
    }

    void run() throws InterruptedException {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = next();
        }
    }

    private boolean next() throws InterruptedException {
        int most = state.settings().limits().issuesAtOnce();
        if (state.items().size() >= most) {
            pen.held("No new issue: " + state.items().size() + " of " + most + " at once are in work.");
            return false;
        }
        Optional<Station> station = free();
        if (station.isEmpty()) {
            pen.held("No new issue: all agents are at work.");
            return false;
        }
        OptionalInt issue = candidate(station.get());
        return issue.isPresent() && begun.add(issue.getAsInt()) && start(station.get(), issue.getAsInt());
    }

    /** Who has the least to do, and whose backend is free. */
    private Optional<Station> free() {
        return state.stations().stream()
                .filter(station -> state.settings().slots().free(station.backend()) > 0)
                .min(Comparator.comparingLong(this::load));
    }

    private long load(Station station) {
        return state.items().values().stream()
                .filter(item -> item.station() == station)
                .count();
    }

    private OptionalInt candidate(Station station) {
        Integer orphan = orphans.poll();
        if (orphan != null) {
            return OptionalInt.of(orphan);
        }
        QueueReport report = WorkQueue.of(station.repository()).look();
        Optional<QueuedIssue> next = report.next();
        if (next.isEmpty()) {
            pen.held("No new issue: " + report + ".");
        }
        return next.map(issue -> OptionalInt.of(issue.number())).orElse(OptionalInt.empty());
    }

    /** Answers whether to look for another one. */
    private boolean start(Station station, int issue) throws InterruptedException {
        String nonce = state.settings().nonce();
        state.memory().keep(new ClaimMemory.Key(issue, station.login(), nonce));
        ClaimOutcome outcome = station.claims().acquire(issue, nonce);
        Optional<Claim> claim = outcome.claim();
        if (claim.isEmpty()) {
            state.memory().forget(issue);
            pen.issue(issue).held("It could not be claimed: " + why(outcome) + ".");
            return true;
        }
        AttemptLedger ledger = AttemptLedger.read(station.repository(), issue, station.login(), nonce, state.logins());
        Instant now = state.settings().now();
        WorkItem item = new WorkItem(station, claim.get(), ledger, now);
        state.items().put(issue, item);
        begin(item);
        return true;
    }

    private void begin(WorkItem item) throws InterruptedException {
        Pen there = pen.issue(item.issue());
        AttemptLedger ledger = item.ledger();
        int most = state.settings().limits().attempts();
        if (ledger.count() >= most) {
            String words = ledger.count() + " of " + most + " attempts; delete the comment that counts them for more";
            new WorkEnd(state, item, there).as(new ExitReason("attempts_exhausted", words));
            return;
        }
        if (ledger.isReadable()) {
            ledger.begin(item.station().time().now());
        }
        there.done("Claimed by " + item.station().login() + ", attempt " + ledger.count() + " of " + most + ".");
        there.guarded(() -> new IssueWork(state, item, pen).step());
    }

    private static String why(ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Held held) {
            return "it is claimed by " + held.by();
        }
        return outcome instanceof ClaimOutcome.NotClaimable not ? not.explanation() : outcome.toString();
    }
}

package ai.disinto.factory;

import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.model.Issue;
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
import java.util.stream.Collectors;

/** Begins with new issues, as far as limits and slots allow. */
final class WorkPart {
    private final ProjectState state;
    private final Pen pen;
    private final Deque<Integer> orphans = new ArrayDeque<>();
    private final Set<Integer> begun = new HashSet<>();
    private final Set<Integer> passed = new HashSet<>();
    private final Set<Integer> kept;
    private final LabelsLook labels;

    WorkPart(ProjectState state, Pen pen) {
        this.state = state;
        this.pen = pen;
        this.labels = new LabelsLook(state, pen);
        // of a claim that could not be resumed in this tick; those of accounts that left do not count
        this.kept = state.memory().all().stream()
                .filter(key -> state.stations().stream()
                        .anyMatch(station -> station.login().equals(key.login())))
                .map(ClaimMemory.Key::issue)
                .collect(Collectors.toUnmodifiableSet());
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
        return issue.isPresent()
                && begun.add(issue.getAsInt())
                && labels.areThere()
                && start(station.get(), issue.getAsInt());
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
        while (!orphans.isEmpty()) {
            int orphan = orphans.remove();
            if (!isTaken(orphan)) {
                return OptionalInt.of(orphan);
            }
        }
        QueueReport report = WorkQueue.of(station.repository()).look();
        Optional<Integer> next = report.queue().stream()
                .map(QueuedIssue::number)
                .filter(issue -> !isTaken(issue))
                .filter(issue -> isFirst(report, issue) || waitsForNone(station, issue))
                .findFirst();
        if (next.isEmpty()) {
            pen.held("No new issue: " + report + ".");
        }
        return next.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** Whether it is in work here, by its claim or its key, or could not be claimed in this tick. */
    private boolean isTaken(int issue) {
        return passed.contains(issue) || state.items().containsKey(issue) || kept.contains(issue);
    }

    /** Whether the server's own record was read for it already. */
    private static boolean isFirst(QueueReport report, int issue) {
        return report.next().filter(first -> first.number() == issue).isPresent();
    }

    private boolean waitsForNone(Station station, int issue) {
        boolean waits =
                station.repository().issueLinks().dependencies(issue).stream().anyMatch(Issue::isOpen);
        return !waits || !passed.add(issue);
    }

    /** Answers whether to look for another one. */
    private boolean start(Station station, int issue) throws InterruptedException {
        String nonce = state.settings().nonce();
        state.memory().keep(new ClaimMemory.Key(issue, station.login(), nonce));
        ClaimOutcome outcome = station.claims().acquire(issue, nonce);
        Optional<Claim> claim = outcome.claim();
        if (claim.isEmpty()) {
            state.memory().forget(issue, nonce);
            passed.add(issue);
            pen.issue(issue).held("It could not be claimed: " + why(outcome) + ".");
            return true;
        }
        AttemptLedger ledger = AttemptLedger.read(station.repository(), issue, station.login(), nonce, state.logins());
        Instant now = state.settings().now();
        WorkItem item = new WorkItem(station, claim.get(), ledger, now);
        state.items().put(issue, item);
        pen.issue(issue).guarded(() -> new IssueWork(state, item, pen).step());
        return true;
    }

    private static String why(ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Held held) {
            return "it is claimed by " + held.by();
        }
        return outcome instanceof ClaimOutcome.NotClaimable not ? not.explanation() : outcome.toString();
    }
}

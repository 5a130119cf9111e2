package ai.disinto.forge.work;

import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.User;
import ai.disinto.forge.work.StrandedIssue.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One comparison of claims with labels and assignees. */
final class Reconciliation {
    private final ClaimSettings settings;
    private final Repair repair;
    private final boolean preview;
    private final Instant now;
    private final Map<Integer, Branch> claims = new TreeMap<>();
    private final Map<Integer, WorkState> states = new TreeMap<>();
    private final List<StrandedIssue> stranded = new ArrayList<>();
    private final List<WorkStep> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Reconciliation(ClaimSettings settings, boolean preview) {
        this.settings = settings;
        this.preview = preview;
        this.now = settings.now();
        this.repair = new Repair(settings, preview, now, new WorkLeft(settings.repository()));
    }

    ReconcileReport run() {
        List<Issue> open =
                settings.repository().issues().list(IssueQuery.open()).list();
        settings.ops().branches().list().stream()
                .forEach(branch -> ClaimBranch.issue(branch.name()).ifPresent(issue -> claims.put(issue, branch)));
        open.stream()
                .filter(issue ->
                        WorkLabels.notDevWork(settings.vocabulary(), issue).isEmpty())
                .sorted(Comparator.comparingInt(Issue::number))
                .forEach(this::settle);
        Set<Integer> numbers = open.stream().map(Issue::number).collect(Collectors.toSet());
        claims.keySet().stream().filter(issue -> !numbers.contains(issue)).forEach(this::settleClosed);
        return new ReconcileReport(preview, steps, states, stranded, notes);
    }

    private void settle(Issue issue) {
        if (!issue.labelNames().contains(WorkLabels.IN_PROGRESS)) {
            if (wasUnblocked(issue)) {
                Holding holding = Holding.of(settings, issue.number(), claims.get(issue.number()), now);
                take(issue.number(), repair.unblocked(issue, holding));
            } else {
                place(issue.number(), issue.labelNames(), !issue.assignees().isEmpty());
            }
            return;
        }
        Holding holding = Holding.of(settings, issue, claims.get(issue.number()), now);
        if (!holding.isAbandoned()) {
            states.put(issue.number(), WorkState.CLAIMED);
            holding.note().ifPresent(notes::add);
            return;
        }
        take(issue.number(), repair.abandoned(issue, holding));
    }

    /** Whether it was worked on, and a person has done away with what blocked it. */
    private boolean wasUnblocked(Issue issue) {
        return claims.containsKey(issue.number())
                && WorkLabels.states(issue.labelNames()).isEmpty()
                && LabelHistory.of(settings.repository(), issue.number()).endsWithout(WorkLabels.BLOCKED);
    }

    private void settleClosed(int issue) {
        Repair.Result result = repair.closed(issue, claims.get(issue));
        steps.addAll(result.steps());
        notes.addAll(result.notes());
    }

    private void take(int issue, Repair.Result result) {
        steps.addAll(result.steps());
        notes.addAll(result.notes());
        if (result.stranded().isPresent()) {
            stranded.add(result.stranded().get());
        } else if (result.isHeld()) {
            states.put(issue, WorkState.CLAIMED);
        } else if (result.isOpen()) {
            place(issue, result.labels(), false);
        }
    }

    /** Says where an issue stands by its labels alone. */
    private void place(int issue, Set<String> labels, boolean isAssigned) {
        List<WorkState> found = WorkLabels.states(labels);
        if (found.size() > 1) {
            strand(
                    issue,
                    Reason.SEVERAL_STATES,
                    "it is labelled " + String.join(" and ", WorkLabels.named(labels))
                            + " at once; take away all but one");
        } else if (found.isEmpty()) {
            strand(issue, Reason.NO_STATE, "no label says where it stands; label it backlog to have it worked on");
        } else if (isAssigned && found.get(0) == WorkState.QUEUED) {
            strand(
                    issue,
                    Reason.ASSIGNED_IN_BACKLOG,
                    "it is queued, but somebody is assigned; take the assignment away");
        } else {
            states.put(issue, found.get(0));
        }
    }

    private void strand(int issue, Reason reason, String words) {
        stranded.add(new StrandedIssue(issue, reason, words));
    }

    static Set<String> assignees(Issue issue) {
        return issue.assignees().stream().map(User::login).collect(Collectors.toSet());
    }
}

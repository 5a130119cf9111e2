package ai.disinto.forge.work;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.User;
import ai.disinto.forge.work.WorkStep.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shows on an issue who has it and where it stands. Labels are set before others are taken away, and {@code in-progress}
 * goes last: wherever this ends early, a label tells where the issue stands, and doing it again completes it.
 */
final class Projection {
    private final ForgeRepository repository;
    private final boolean dry;
    private final Issue issue;
    private final Set<String> labels;
    private final List<WorkStep> steps = new ArrayList<>();
    private Set<String> assignees;

    private Projection(ForgeRepository repository, Issue issue, boolean dry) {
        this.repository = repository;
        this.issue = issue;
        this.dry = dry;
        this.labels = new TreeSet<>(issue.labelNames());
        this.assignees = logins(issue.assignees().stream().map(User::login).toList());
    }

    static Projection on(ForgeRepository repository, Issue issue) {
        return new Projection(repository, issue, false);
    }

    /** One that changes nothing and only notes what it would. */
    static Projection preview(ForgeRepository repository, Issue issue) {
        return new Projection(repository, issue, true);
    }

    int number() {
        return issue.number();
    }

    List<WorkStep> steps() {
        return List.copyOf(steps);
    }

    /** The labels with all steps done. */
    Set<String> labels() {
        return Set.copyOf(labels);
    }

    Set<String> assignees() {
        return Set.copyOf(assignees);
    }

    void claimed(String claimant) {
        add(WorkLabels.IN_PROGRESS);
        remove(WorkLabels.BACKLOG);
        remove(WorkLabels.BLOCKED);
        if (!assignees.equals(Set.of(claimant))) {
            assign(Set.of(claimant), Kind.ASSIGNED, claimant);
        }
    }

    /** Back to where somebody else picks it up; one that was closed meanwhile stays out of the queue. */
    void released(Collection<String> claimants) {
        if (issue.isOpen()) {
            add(WorkLabels.BACKLOG);
        }
        left(claimants);
    }

    /** Out of the queue, with a label that says why. */
    void stopped(String label, Collection<String> claimants) {
        if (issue.isOpen()) {
            add(label);
            remove(WorkLabels.BACKLOG);
        }
        left(claimants);
    }

    void closed(Collection<String> claimants) {
        if (issue.isOpen()) {
            step(Kind.CLOSED, "", () -> repository.issues().close(issue.number()));
        }
        left(claimants);
    }

    /** Nobody of these has it any more. */
    void left(Collection<String> claimants) {
        Set<String> others = logins(assignees);
        claimants.forEach(others::remove);
        if (others.size() < assignees.size()) {
            assign(others, Kind.UNASSIGNED, String.join(", ", claimants));
        }
        remove(WorkLabels.IN_PROGRESS);
    }

    private void assign(Set<String> logins, Kind kind, String detail) {
        step(
                kind,
                detail,
                () -> repository
                        .issues()
                        .edit(issue.number(), IssueEdit.nothing().assignees(logins)));
        assignees = logins(logins);
    }

    /** Servers tell accounts apart without case. */
    static Set<String> logins(Collection<String> logins) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(logins);
        return all;
    }

    private void add(String label) {
        if (!labels.contains(label)) {
            step(Kind.LABEL_ADDED, label, () -> repository.issues().addLabels(issue.number(), List.of(label)));
            labels.add(label);
        }
    }

    private void remove(String label) {
        if (labels.contains(label)) {
            step(Kind.LABEL_REMOVED, label, () -> repository.issues().removeLabel(issue.number(), label));
            labels.remove(label);
        }
    }

    private void step(Kind kind, String detail, Runnable change) {
        if (!dry) {
            change.run();
        }
        steps.add(new WorkStep(issue.number(), kind, detail));
    }
}

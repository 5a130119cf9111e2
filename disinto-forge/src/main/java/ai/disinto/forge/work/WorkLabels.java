package ai.disinto.forge.work;

import ai.disinto.core.issue.FactoryLabel;
import ai.disinto.core.issue.IssueState;
import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.forge.model.Issue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The labels that the life of an issue is kept in. */
final class WorkLabels {
    static final String BACKLOG = "backlog";
    static final String PRIORITY = "priority";
    static final String IN_PROGRESS = "in-progress";
    static final String BLOCKED = "blocked";
    static final String UNDERSPECIFIED = "underspecified";

    private static final Map<String, WorkState> STATES = Map.of(
            BACKLOG, WorkState.QUEUED,
            IN_PROGRESS, WorkState.CLAIMED,
            BLOCKED, WorkState.BLOCKED,
            UNDERSPECIFIED, WorkState.UNDERSPECIFIED);

    /** Work of others: it waits for triage, a planner or a person, and is neither in the queue nor lost. */
    static final Set<String> PARKED = Set.of(
            "tech-debt",
            "needs-triage",
            "reproduced",
            "cannot-reproduce",
            "rejected",
            "prediction/actioned",
            "vault",
            "pending-approval");

    private WorkLabels() {}

    /** The labels among these that say where an issue stands, in alphabetical order. */
    static List<String> named(Set<String> labels) {
        return STATES.keySet().stream().filter(labels::contains).sorted().toList();
    }

    /** Where an issue stands by its labels: one place, or something is wrong. */
    static List<WorkState> states(Set<String> labels) {
        List<WorkState> found = named(labels).stream()
                .flatMap(name -> Stream.ofNullable(STATES.get(name)))
                .toList();
        boolean parked = found.isEmpty() && labels.stream().anyMatch(PARKED::contains);
        return parked ? List.of(WorkState.PARKED) : found;
    }

    /** The labels that keep a dev agent away, as words; empty if there are none. */
    static Optional<String> notDevWork(LabelVocabulary vocabulary, Issue issue) {
        List<FactoryLabel> labels = vocabulary.notDevWork(IssueState.open(issue.number(), issue.labelNames()));
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(labels.stream().map(FactoryLabel::name).collect(Collectors.joining(", ")));
    }
}

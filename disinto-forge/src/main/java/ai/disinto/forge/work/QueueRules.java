package ai.disinto.forge.work;

import ai.disinto.core.issue.IssueReadiness;
import ai.disinto.core.issue.IssueReference;
import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.User;
import ai.disinto.forge.work.QueuedIssue.Tier;
import ai.disinto.forge.work.SkippedIssue.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What keeps an issue out of the queue. Labels are read from each issue, never from what was asked for. */
final class QueueRules {
    private static final int SHOWN = 8;

    private final LabelVocabulary vocabulary;

    QueueRules(LabelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The first rule that has nothing to do with other issues. */
    Optional<SkippedIssue> unfit(Issue issue) {
        Optional<String> foreign = WorkLabels.notDevWork(vocabulary, issue);
        if (foreign.isPresent()) {
            return skip(issue, Reason.NOT_DEV_WORK, "it is no dev work: it is labelled " + foreign.get());
        }
        if (has(issue, WorkLabels.IN_PROGRESS)) {
            return skip(issue, Reason.IN_PROGRESS, "it is labelled in-progress" + assignees(issue));
        }
        if (has(issue, WorkLabels.BLOCKED)) {
            return skip(issue, Reason.BLOCKED, "it is labelled blocked; its newest diagnostic comment says why");
        }
        if (has(issue, WorkLabels.UNDERSPECIFIED)) {
            return skip(issue, Reason.UNDERSPECIFIED, "it is labelled underspecified: too large or too unclear");
        }
        if (!has(issue, WorkLabels.BACKLOG)) {
            String but = has(issue, WorkLabels.PRIORITY) ? "priority alone does not queue it" : "nobody queued it";
            return skip(issue, Reason.NOT_QUEUED, "it is not labelled backlog: " + but);
        }
        return issue.assignees().isEmpty()
                ? Optional.empty()
                : skip(issue, Reason.ASSIGNED, "somebody has it already" + assignees(issue));
    }

    /** What it waits for by the bodies. */
    static Optional<SkippedIssue> waiting(Issue issue, IssueReadiness readiness) {
        Optional<Reason> reason = switch (readiness.rule()) {
            case READY, CLOSED -> Optional.empty();
            case WAITING -> Optional.of(Reason.WAITING);
            case UNKNOWN -> Optional.of(Reason.UNKNOWN_DEPENDENCY);
            case CYCLE -> Optional.of(Reason.CYCLE);
        };
        return reason.map(
                each -> new SkippedIssue(issue, each, readiness.explanation(), Optional.of(readiness), List.of()));
    }

    static Tier tier(Issue issue) {
        return has(issue, WorkLabels.PRIORITY) ? Tier.PRIORITY : Tier.BACKLOG;
    }

    static String list(List<IssueReference> issues) {
        String shown =
                issues.stream().limit(SHOWN).map(IssueReference::toString).collect(Collectors.joining(", "));
        return issues.size() <= SHOWN ? shown : shown + " and " + (issues.size() - SHOWN) + " more";
    }

    private static boolean has(Issue issue, String label) {
        return issue.labelNames().contains(label);
    }

    private static String assignees(Issue issue) {
        return issue.assignees().isEmpty()
                ? ""
                : issue.assignees().stream()
                        .map(User::login)
                        .sorted()
                        .collect(Collectors.joining(", ", ", assigned to ", ""));
    }

    private static Optional<SkippedIssue> skip(Issue issue, Reason reason, String words) {
        return Optional.of(new SkippedIssue(issue, reason, words, Optional.empty(), List.of()));
    }
}

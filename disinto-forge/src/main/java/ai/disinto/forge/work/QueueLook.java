package ai.disinto.forge.work;

import ai.disinto.core.issue.IssueReadiness;
import ai.disinto.core.issue.IssueReference;
import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.work.SkippedIssue.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One look at a queue. */
final class QueueLook {
    private static final Comparator<QueuedIssue> ORDER = Comparator.comparing(QueuedIssue::tier)
            .thenComparing(queued -> queued.issue().createdAt())
            .thenComparingInt(QueuedIssue::number);
    private static final int MOST_CANDIDATES = 50;

    /** Servers show an issue of a repository that the asking account may not read with the number 0. */
    private static final String HIDDEN = "an issue that this account may not see";

    private final ForgeRepository repository;
    private final KnownIssues known;
    private final QueueRules rules;
    private final List<QueuedIssue> queue = new ArrayList<>();
    private final List<SkippedIssue> skipped = new ArrayList<>();
    private int candidates;
    private int rechecks;

    private QueueLook(ForgeRepository repository, KnownIssues known, LabelVocabulary vocabulary) {
        this.repository = repository;
        this.known = known;
        this.rules = new QueueRules(vocabulary);
    }

    static QueueReport at(ForgeRepository repository, List<ForgeRepository> others, LabelVocabulary vocabulary) {
        return new QueueLook(repository, KnownIssues.of(repository, others), vocabulary).report();
    }

    private QueueReport report() {
        known.issues().stream()
                .filter(Issue::isOpen)
                .sorted(Comparator.comparingInt(Issue::number))
                .forEach(this::sort);
        queue.sort(ORDER);
        List<QueuedIssue> left = afterNativeDependencies();
        skipped.sort(Comparator.comparingInt(SkippedIssue::number));
        int extra = known.lookups() + candidates + rechecks;
        return new QueueReport(
                left, skipped, known.graph().cycles(), known.issues().size(), extra);
    }

    private void sort(Issue issue) {
        Optional<SkippedIssue> unfit = rules.unfit(issue);
        if (unfit.isPresent()) {
            skipped.add(unfit.get());
            return;
        }
        IssueReadiness readiness = known.graph().readiness(issue.number());
        Optional<SkippedIssue> waiting = QueueRules.waiting(issue, readiness);
        waiting.ifPresentOrElse(
                skipped::add, () -> queue.add(new QueuedIssue(issue, QueueRules.tier(issue), readiness)));
    }

    /** Asks for the record of one candidate after the other, until one has no open dependency there. */
    private List<QueuedIssue> afterNativeDependencies() {
        for (int i = 0; i < queue.size() && candidates < MOST_CANDIDATES; i++) {
            if (!isBlockedNatively(queue.get(i))) {
                return queue.subList(i, queue.size());
            }
        }
        String words = "the " + MOST_CANDIDATES + " candidates before it have open dependencies on the server's record";
        queue.stream()
                .skip(candidates)
                .forEach(each -> skipped.add(skip(each, Reason.NOT_LOOKED_AT, words, List.of())));
        return List.of();
    }

    private boolean isBlockedNatively(QueuedIssue candidate) {
        candidates++;
        List<Issue> open = openDependencies(candidate.number());
        if (open.isEmpty()) {
            return false;
        }
        List<IssueReference> seen = open.stream()
                .filter(issue -> issue.number() > 0)
                .map(this::reference)
                .toList();
        String words = "by the server's record it waits for " + (seen.isEmpty() ? HIDDEN : QueueRules.list(seen));
        return skipped.add(skip(candidate, Reason.NATIVE_DEPENDENCY, words, seen));
    }

    /** None where the repository keeps no such record; that is no answer about an issue that is gone. */
    private List<Issue> openDependencies(int number) {
        try {
            return repository.issueLinks().dependencies(number).stream()
                    .filter(Issue::isOpen)
                    .toList();
        } catch (NotFoundException e) {
            rechecks++;
            if (repository.issues().find(number).isEmpty()) {
                throw e;
            }
            return List.of();
        }
    }

    private IssueReference reference(Issue issue) {
        return new IssueReference(
                issue.repository()
                        .filter(slug -> !slug.toString()
                                .equalsIgnoreCase(repository.slug().toString())),
                issue.number());
    }

    private static SkippedIssue skip(QueuedIssue candidate, Reason reason, String words, List<IssueReference> open) {
        return new SkippedIssue(candidate.issue(), reason, words, Optional.of(candidate.readiness()), open);
    }
}

package ai.disinto.vault.internal.evidence;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.model.User;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.decision.PullEvidence;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.decision.ReviewEvidence;
import ai.disinto.vault.decision.ReviewEvidence.Mark;
import ai.disinto.vault.decision.ReviewerEvidence;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the forge says about one pull request. */
final class PullReader {
    private final ForgeRepository repository;
    private final ApprovalRules rules;
    private final ReviewerReader reviewers;
    private final Reading reading;

    PullReader(ForgeRepository repository, ApprovalRules rules, ReviewerReader reviewers, Reading reading) {
        this.repository = repository;
        this.rules = rules;
        this.reviewers = reviewers;
        this.reading = reading;
    }

    PullEvidence read(PullRequest pull, List<PullEvidence.Change> changes, Blobs blobs) {
        List<ReviewEvidence> reviews = reviews(pull);
        return new PullEvidence(
                new PullEvidence.Request(
                        pull.number(),
                        pull.author().login(),
                        pull.isOpen(),
                        pull.createdAt(),
                        pull.base().ref(),
                        pull.labelNames()),
                new PullEvidence.Head(
                        pull.head().repository(), branch(pull), pull.head().sha(), blobs.atHead()),
                changes,
                merge(pull, blobs),
                reviews,
                standing(pull, reviews));
    }

    /** The ids of the action's bytes where it was reviewed and where it was merged, and the commits of the merge. */
    record Blobs(Optional<String> atHead, Optional<String> atMerge, Set<String> commits) {}

    /** The branch that a pull request comes from, also once that is deleted. */
    static String branch(PullRequest pull) {
        String ref = pull.head().ref();
        return ref.startsWith("refs/pull/") ? pull.head().label() : ref;
    }

    List<PullEvidence.Change> changes(PullRequest pull) {
        return reading.attempt(
                        RefusalCode.FILES_UNREADABLE,
                        () -> repository.pulls().files(pull.number()).stream()
                                .map(file -> new PullEvidence.Change(file.path(), file.status()))
                                .toList())
                .orElse(List.of());
    }

    /** What lies at a path of a commit, if anything does. */
    Optional<ContentEntry> entry(String path, String commit) {
        return reading.attempt(
                        RefusalCode.BYTES_UNREADABLE,
                        () -> repository.contents().find(path, commit))
                .flatMap(found -> found);
    }

    private static Optional<PullEvidence.Merge> merge(PullRequest pull, Blobs blobs) {
        return pull.isMerged()
                ? Optional.of(new PullEvidence.Merge(
                        pull.mergeCommit(),
                        blobs.commits(),
                        pull.mergedBy().map(User::login),
                        pull.mergedAt(),
                        blobs.atMerge()))
                : Optional.empty();
    }

    private List<ReviewEvidence> reviews(PullRequest pull) {
        return reading.attempt(
                        RefusalCode.REVIEWS_UNREADABLE,
                        () -> repository.reviews().list(pull.number()).stream()
                                .map(PullReader::review)
                                .toList())
                .orElse(List.of());
    }

    private static ReviewEvidence review(Review review) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (review.isOfficial()) {
            marks.add(Mark.OFFICIAL);
        }
        if (review.isStale()) {
            marks.add(Mark.STALE);
        }
        if (review.isDismissed()) {
            marks.add(Mark.DISMISSED);
        }
        return new ReviewEvidence(
                review.id(),
                review.author().map(User::login),
                review.state(),
                review.commit(),
                marks,
                review.submittedAt());
    }

    /** Only those are asked about whose approval could count. */
    private List<ReviewerEvidence> standing(PullRequest pull, List<ReviewEvidence> reviews) {
        Stream<String> approving = reviews.stream()
                .filter(review -> review.state() == ReviewState.APPROVED)
                .flatMap(review -> review.reviewer().stream());
        Set<String> logins = new TreeSet<>();
        Stream.concat(approving, pull.mergedBy().map(User::login).stream())
                .map(login -> login.toLowerCase(Locale.ROOT))
                .filter(login ->
                        rules.humans().contains(login) || rules.approver().equals(Optional.of(login)))
                .forEach(logins::add);
        return reviewers.read(logins, reading);
    }
}

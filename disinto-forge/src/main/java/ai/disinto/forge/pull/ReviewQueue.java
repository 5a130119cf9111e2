package ai.disinto.forge.pull;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.pull.ReviewAgenda.Reason;
import ai.disinto.forge.pull.ReviewAgenda.Skipped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the pull requests that need a review of an account. */
final class ReviewQueue {
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i)\\s*(wip\\s*:|\\[wip\\]|draft\\s*:).*", Pattern.DOTALL);

    private final ForgeRepository repository;
    private final String account;
    private final Optional<CiEvidence> checks;

    ReviewQueue(ForgeRepository repository, String account, Optional<CiEvidence> checks) {
        this.repository = repository;
        this.account = account;
        this.checks = checks;
    }

    ReviewAgenda look() {
        List<PullRequest> due = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        repository.pulls().list(PullQuery.open()).list().stream()
                .sorted(Comparator.comparingInt(PullRequest::number))
                .forEach(pull -> reason(pull)
                        .ifPresentOrElse(
                                reason -> skipped.add(new Skipped(pull.number(), reason)), () -> due.add(pull)));
        return new ReviewAgenda(due, skipped);
    }

    /** Why it needs none; what asks the server least comes first. */
    private Optional<Reason> reason(PullRequest pull) {
        if (pull.isDraft() || UNFINISHED.matcher(pull.title()).matches()) {
            return Optional.of(Reason.DRAFT);
        }
        if (pull.author().login().toLowerCase(Locale.ROOT).equals(account.toLowerCase(Locale.ROOT))) {
            return Optional.of(Reason.OWN);
        }
        String head = pull.head().sha();
        List<Review> reviews = repository.reviews().list(pull.number()).list();
        boolean isReviewed = isReviewed(reviews, head);
        if (isReviewed
                && ReviewRound.last(account, head, reviews)
                        .filter(ReviewRound::mayBeAnswered)
                        .isEmpty()) {
            return Optional.of(Reason.REVIEWED);
        }
        List<Comment> comments = repository.comments().list(pull.number()).list();
        if (isReviewed && !ReviewRound.of(account, pull, reviews, comments).isAnswered()) {
            return Optional.of(Reason.REVIEWED);
        }
        if (failures(comments, account, head) >= ReviewDesk.MOST_FAILURES) {
            return Optional.of(Reason.FAILED_THREE_TIMES);
        }
        boolean green = checks.isEmpty() || checks.get().look(pull).allowsMerge();
        return green ? Optional.empty() : Optional.of(Reason.NOT_GREEN);
    }

    /**
     * A verdict about the head, dismissed or not: somebody who dismissed it did so on purpose. The mark alone is that of a
     * review that nobody completed. One that was answered in words is due again, see {@link ReviewRound}.
     */
    private boolean isReviewed(List<Review> reviews, String head) {
        return ReviewGiving.own(reviews, account).stream()
                .anyMatch(review -> review.commit().equals(head));
    }

    static int failures(ForgeRepository repository, int pull, String account, String commit) {
        return failures(repository.comments().list(pull).list(), account, commit);
    }

    private static int failures(List<Comment> comments, String account, String commit) {
        return (int) comments.stream()
                .filter(comment -> ReviewMark.FAILED.isOn(comment, account, commit))
                .count();
    }
}

package ai.disinto.forge.pull;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.internal.comment.OwnComment;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import ai.disinto.forge.pull.ReviewPosting.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives one review. Each part is looked for before it is written, so that the whole may be repeated. */
final class ReviewGiving {
    private final ForgeRepository repository;
    private final String account;
    private final PullRequest request;
    private final int pull;
    private final String commit;
    private long before;
    private boolean isNew;

    /** Of the head of a pull request. */
    ReviewGiving(ForgeRepository repository, String account, PullRequest request) {
        this.repository = repository;
        this.account = account;
        this.request = request;
        this.pull = request.number();
        this.commit = request.head().sha();
    }

    ReviewPosting run(String comment, String headline, Verdict verdict) {
        // the comment comes first: from it a successor knows what was meant
        List<Comment> comments = repository.comments().list(pull).list();
        List<Review> reviews = repository.reviews().list(pull).list();
        before = ReviewRound.of(account, request, reviews, comments).before(comment);
        isNew = comment(repository, comments, account, request).write(inRound(comment));
        ReviewState state = verdict == Verdict.APPROVE ? ReviewState.APPROVED : ReviewState.REQUEST_CHANGES;
        List<Review> own = own(reviews, account);
        Optional<Review> there = standing(own, state);
        Review given = there.isPresent() ? there.get() : give(state, headline);
        Optional<String> trouble = given.isDismissed()
                ? Optional.of("the forge dismissed the review again")
                : withoutOlder(there.isPresent() ? own : own());
        return new ReviewPosting(isNew ? Outcome.POSTED : Outcome.ALREADY_POSTED, trouble);
    }

    /** The comment of the account about the head, named in full. */
    static OwnComment comment(ForgeRepository repository, List<Comment> comments, String account, PullRequest pull) {
        String line = ReviewMark.REVIEWED.line(pull.head().sha());
        return new OwnComment(repository, pull.number(), () -> account, body -> body.startsWith(line))
                .readFrom(comments);
    }

    private String inRound(String comment) {
        int mark = ReviewMark.REVIEWED.line(commit).length();
        return comment.substring(0, mark) + ReviewRound.line(before) + comment.substring(mark);
    }

    private Review give(ReviewState state, String headline) {
        isNew = true;
        try {
            return state == ReviewState.APPROVED
                    ? approve(NewReview.approving().body(headline).commit(commit))
                    : repository
                            .reviews()
                            .give(pull, NewReview.requestingChanges(headline).commit(commit));
        } catch (OutcomeUnknownException e) {
            return standing(own(), state).orElseThrow(() -> e);
        }
    }

    /**
     * An approval right after a push is dismissed when the server gets to the push. Of a commit that a check spoke about it
     * knows already; of any other it is waited for.
     */
    private Review approve(NewReview review) {
        boolean isKnown = repository.statuses().list(commit).first().isPresent();
        return isKnown
                ? repository.reviews().give(pull, review)
                : repository.reviews().giveLasting(pull, review);
    }

    /** The verdicts of the account, oldest first. */
    private List<Review> own() {
        return own(repository.reviews().list(pull).list(), account);
    }

    static List<Review> own(List<Review> reviews, String account) {
        return reviews.stream()
                .filter(each -> each.author()
                        .filter(user -> user.id() > 0 && user.login().equalsIgnoreCase(account))
                        .isPresent())
                .filter(each -> each.state() == ReviewState.APPROVED || each.state() == ReviewState.REQUEST_CHANGES)
                .sorted(Comparator.comparingLong(Review::id))
                .toList();
    }

    /** The last word, if it is this one, about this commit, of this round, and still counts. */
    private Optional<Review> standing(List<Review> own, ReviewState state) {
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(own.get(own.size() - 1))
                        .filter(last -> last.state() == state && !last.isDismissed())
                        .filter(last -> last.commit().equals(commit) && last.id() > before);
    }

    /** Servers do this by themselves when a new verdict comes; what they left is left to administrators. */
    private Optional<String> withoutOlder(List<Review> own) {
        List<Review> older = own.isEmpty() ? own : own.subList(0, own.size() - 1);
        try {
            older.stream()
                    .filter(each -> each.state() == ReviewState.REQUEST_CHANGES && !each.isDismissed())
                    .forEach(each -> {
                        repository.reviews().dismiss(pull, each.id(), "There is a newer review.");
                        isNew = true;
                    });
            return Optional.empty();
        } catch (ForbiddenException e) {
            return Optional.of("an older request for changes still stands: " + e.getMessage());
        }
    }
}

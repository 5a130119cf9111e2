package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.ReviewRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.ReviewComment;
import ai.disinto.testing.internal.store.ReviewState;
import ai.disinto.testing.internal.store.User;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads and removes reviews. */
final class Reviews {
    private Reviews() {}

    /** Drafts of others are counted, but not shown. */
    static Answer list(Call call) {
        Listing<Review> page = Listing.of(call, PullFinder.namedPull(call).reviews());
        List<Review> shown = page.items().stream()
                .filter(review -> ReviewFinder.isVisible(call, review))
                .toList();
        return page.headers(Answer.ok(Json.array(shown, new ReviewRenderer(call.view())::review)));
    }

    static Answer get(Call call) {
        return answer(call, ReviewFinder.review(call));
    }

    static Answer answer(Call call, Review review) {
        return Answer.ok(new ReviewRenderer(call.view()).review(review));
    }

    static Answer delete(Call call) {
        Review review = ReviewFinder.review(call);
        if (!call.caller().isSiteAdmin() && review.reviewer() != call.user()) {
            throw Refusal.forbidden("%!s(<nil>)");
        }
        if (review.state() == ReviewState.REQUEST_REVIEW) {
            throw Refusal.internalError();
        }
        PullRequest pull = review.pull();
        pull.reviews().remove(review);
        pull.issue().comments().removeIf(entry -> entry.review() == review);
        User reviewer = review.reviewer();
        if (review.official() && reviewer != null) {
            restoreLatest(pull, reviewer);
        }
        return Answer.noContent();
    }

    /** The last verdict of somebody counts again. */
    static void restoreLatest(PullRequest pull, User reviewer) {
        Optional<Review> latest = pull.reviews().stream()
                .filter(review -> review.reviewer() == reviewer && review.isVerdict())
                .max(Comparator.comparingLong(Review::id));
        latest.ifPresent(review -> review.official(true));
    }

    static Answer comments(Call call) {
        List<ReviewComment> comments = ReviewFinder.review(call).comments().stream()
                .sorted(Comparator.comparing(ReviewComment::path).thenComparingLong(ReviewComment::id))
                .toList();
        return Answer.ok(Json.array(comments, new ReviewRenderer(call.view())::comment));
    }

    static Answer comment(Call call) {
        return Answer.ok(new ReviewRenderer(call.view()).comment(ReviewFinder.comment(call)));
    }

    static Answer deleteComment(Call call) {
        ReviewComment comment = ReviewFinder.comment(call);
        if (comment.poster() != call.user() && !call.permission().atLeast(Permission.ADMIN)) {
            throw Refusal.withoutBody(403);
        }
        comment.review().comments().remove(comment);
        return Answer.noContent();
    }
}

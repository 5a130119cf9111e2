package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.ReviewComment;
import ai.disinto.testing.internal.store.ReviewState;
import java.util.Objects;

/** Finds reviews. */
final class ReviewFinder {
    private static final String STEP = "GetReviewByID";

    private ReviewFinder() {}

    /** The review {@code {id}} of the pull request {@code {index}}; a draft only for who wrote it. */
    static Review review(Call call) {
        PullRequest pull = PullFinder.namedPull(call);
        long id = call.number("id");
        Review review = call.repository().issues().values().stream()
                .map(Issue::pull)
                .filter(Objects::nonNull)
                .flatMap(other -> other.reviews().stream())
                .filter(other -> other.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFoundIn(STEP, "review does not exist [id: " + id + "]"));
        if (review.pull() != pull) {
            throw Refusal.notFoundIn("ReviewNotInPR");
        }
        if (!isVisible(call, review)) {
            throw Refusal.notFoundIn(STEP);
        }
        return review;
    }

    static boolean isVisible(Call call, Review review) {
        return review.state() != ReviewState.PENDING
                || call.caller().isSiteAdmin()
                || (review.reviewer() != null
                        && review.reviewer() == call.caller().user());
    }

    /** The remark {@code {comment}} of that review. */
    static ReviewComment comment(Call call) {
        long id = call.number("comment");
        return review(call).comments().stream()
                .filter(comment -> comment.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}

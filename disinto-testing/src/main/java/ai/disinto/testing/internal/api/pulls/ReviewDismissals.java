package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.issues.Timeline;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Review;

/** Takes the force from reviews, and gives it back. */
final class ReviewDismissals {
    private ReviewDismissals() {}

    static Answer dismiss(Call call) {
        Review review = checked(call);
        review.dismissed(true);
        PullRequest pull = review.pull();
        if (call.body().isTrue("priors")) {
            pull.reviews().stream()
                    .filter(other -> other.reviewer() == review.reviewer() && other.isVerdict())
                    .forEach(other -> other.dismissed(true));
        }
        new Timeline(call.instance())
                .add(pull.issue(), call.user(), "dismiss_review", call.body().textOrEmpty("message"))
                .review(review);
        new ScheduledMerges(call.instance()).reconsider(pull);
        return Reviews.answer(call, review);
    }

    static Answer undo(Call call) {
        Review review = checked(call);
        review.dismissed(false);
        return Reviews.answer(call, review);
    }

    private static Review checked(Call call) {
        if (!call.permission().atLeast(Permission.ADMIN)) {
            throw Refusal.forbidden("Must be repo admin");
        }
        Review review = ReviewFinder.review(call);
        if (!review.isVerdict()) {
            throw Refusal.forbidden(
                    "not need to dismiss this review because it's type is not Approve or change request");
        }
        if (!PullFinder.isOpen(review.pull())) {
            throw Refusal.forbidden("can't dismiss a review associated to a closed or merged PR");
        }
        return review;
    }
}

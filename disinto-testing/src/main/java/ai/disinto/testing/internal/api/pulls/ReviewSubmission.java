package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.access.BranchRights;
import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.issues.Timeline;
import ai.disinto.testing.internal.events.ReviewSubmitted;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.ReviewState;
import ai.disinto.testing.internal.store.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reviews pull requests. Who has a draft goes on with it, whatever they send. */
final class ReviewSubmission {
    private final Call call;
    private final PullRequest pull;
    private final User user;

    private ReviewSubmission(Call call, PullRequest pull) {
        this.call = call;
        this.pull = pull;
        this.user = call.user();
    }

    static Answer create(Call call) {
        PullRequest pull = PullFinder.namedPull(call);
        ReviewSubmission submission = new ReviewSubmission(call, pull);
        List<Body> comments = call.body().objects("comments").orElse(List.of());
        ReviewState state = submission.state(!comments.isEmpty());
        String commit =
                call.body().text("commit_id").filter(text -> !text.isEmpty()).orElse(pull.headSha());
        boolean stale = submission.isStale(state, commit);
        comments.forEach(comment -> ReviewComments.add(call, submission.draft(commit), comment));
        return Reviews.answer(call, submission.submit(state, commit, stale));
    }

    static Answer submitDraft(Call call) {
        Review draft = ReviewFinder.review(call);
        if (draft.state() != ReviewState.PENDING) {
            throw Refusal.invalid("only a pending review can be submitted");
        }
        ReviewSubmission submission = new ReviewSubmission(call, draft.pull());
        ReviewState state = submission.state(!draft.comments().isEmpty());
        if (state == ReviewState.PENDING) {
            throw Refusal.invalid("review stay pending");
        }
        return Reviews.answer(call, submission.submit(state, draft.pull().headSha(), false));
    }

    /** The verdict that was sent; an unknown word is a draft. */
    private ReviewState state(boolean hasComments) {
        String event = call.body().textOrEmpty("event");
        boolean own = pull.issue().poster() == user;
        boolean silent = call.body().textOrEmpty("body").isBlank();
        ReviewState state = switch (event) {
            case "APPROVED" -> ReviewState.APPROVED;
            case "REQUEST_CHANGES" -> ReviewState.REQUEST_CHANGES;
            case "COMMENT" -> ReviewState.COMMENT;
            default -> ReviewState.PENDING;
        };
        if (own && state == ReviewState.APPROVED) {
            throw Refusal.invalid("approve your own pull is not allowed");
        }
        if (own && state == ReviewState.REQUEST_CHANGES) {
            throw Refusal.invalid("reject your own pull is not allowed");
        }
        if (state == ReviewState.COMMENT && silent && !hasComments) {
            throw Refusal.invalid("review event COMMENT requires a body or a comment");
        }
        boolean mustSpeak = state == ReviewState.REQUEST_CHANGES || state == ReviewState.PENDING;
        if (mustSpeak && silent) {
            throw Refusal.invalid("review event " + event + " requires a body");
        }
        return state;
    }

    /** A verdict about another commit is stale if that commit changes other things than the head. */
    private boolean isStale(ReviewState state, String commit) {
        boolean verdict = state == ReviewState.APPROVED || state == ReviewState.REQUEST_CHANGES;
        if (!verdict || commit.equals(pull.headSha())) {
            return false;
        }
        if (call.repository().git().reader().commit(commit).isEmpty()) {
            throw Refusal.internalError();
        }
        return PushFollowUp.differs(pull, commit, pull.headSha());
    }

    private Optional<Review> draft() {
        return pull.reviews().stream()
                .filter(review -> review.reviewer() == user && review.state() == ReviewState.PENDING)
                .findFirst();
    }

    private Review draft(String commit) {
        return draft().orElseGet(() -> add(ReviewState.PENDING, "", commit));
    }

    private Review add(ReviewState state, String body, String commit) {
        Instant now = call.instance().now();
        Review review =
                new Review(call.instance().store().nextId(Review.class), pull, user, state, body, commit, now, now);
        pull.reviews().add(review);
        return review;
    }

    private Review submit(ReviewState state, String commit, boolean stale) {
        boolean verdict = state == ReviewState.APPROVED || state == ReviewState.REQUEST_CHANGES;
        if (verdict) {
            own().forEach(review -> review.official(false));
        }
        Optional<Review> draft = draft();
        if (draft.isEmpty() && verdict) {
            own().filter(Review::isVerdict).forEach(review -> review.dismissed(true));
        }
        if (verdict || (draft.isEmpty() && state != ReviewState.PENDING)) {
            pull.reviews()
                    .removeIf(review -> review.reviewer() == user && review.state() == ReviewState.REQUEST_REVIEW);
        }
        String body = call.body().textOrEmpty("body");
        Review review = draft.orElseGet(() -> add(state, body, commit));
        review.state(state);
        review.body(body);
        review.commit(commit);
        review.stale(stale);
        review.official(verdict
                && new BranchRights(call.instance().access(), call.repository(), pull.baseBranch())
                        .isOfficialReviewer(user));
        return submitted(review);
    }

    private java.util.stream.Stream<Review> own() {
        return pull.reviews().stream().filter(review -> review.reviewer() == user);
    }

    private Review submitted(Review review) {
        new Timeline(call.instance())
                .add(pull.issue(), user, "review", review.body())
                .review(review);
        call.instance().events().publish(new ReviewSubmitted(call.repository(), user, review));
        new ScheduledMerges(call.instance()).reconsider(pull);
        return review;
    }
}

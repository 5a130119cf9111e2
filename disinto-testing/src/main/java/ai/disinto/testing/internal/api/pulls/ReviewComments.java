package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.line.Line;
import ai.disinto.testing.internal.render.ReviewRenderer;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.ReviewComment;
import java.time.Instant;

/** Remarks on lines. */
final class ReviewComments {
    private ReviewComments() {}

    static Answer create(Call call) {
        Review review = ReviewFinder.review(call);
        return Answer.ok(new ReviewRenderer(call.view()).comment(add(call, review, call.body())));
    }

    /** Adds a remark on a line of the new file, or of the old one. */
    static ReviewComment add(Call call, Review review, Body body) {
        long old = body.number("old_position").orElse(0L);
        long position = old > 0 ? 0 : body.number("new_position").orElse(0L);
        long extra = call.instance().line() == Line.V16
                ? body.number("extra_lines_count").orElse(0L)
                : 0;
        if (extra < 0) {
            throw Refusal.invalid("extra lines count must not be negative");
        }
        Instant now = call.instance().now();
        ReviewComment comment = new ReviewComment(
                call.instance().store().nextId(Comment.class),
                review,
                call.user(),
                body.textOrEmpty("path"),
                now,
                body.textOrEmpty("body"),
                now);
        comment.commit(review.commit());
        comment.line(position);
        comment.originalLine(Math.max(0, old));
        comment.extraLines((int) extra);
        comment.diffHunk(DiffHunk.around(review, comment));
        review.comments().add(comment);
        return comment;
    }
}

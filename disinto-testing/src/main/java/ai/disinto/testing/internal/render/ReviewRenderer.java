package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.ReviewComment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reviews and their remarks on lines, as the API shows them. */
public final class ReviewRenderer {
    private final View view;
    private final UserRenderer users;
    private final IssueRenderer issues;

    public ReviewRenderer(View view) {
        this.view = view;
        this.users = new UserRenderer(view);
        this.issues = new IssueRenderer(view);
    }

    public ObjectNode review(Review review) {
        ObjectNode node = Json.object().put("id", review.id());
        node.set("user", Json.orNull(review.reviewer(), users::user));
        node.set("team", Json.orNull(review.team(), new TeamRenderer(view)::brief));
        return node.put("state", review.state().name())
                .put("body", review.body())
                .put("commit_id", review.commit())
                .put("stale", review.stale())
                .put("official", review.official())
                .put("dismissed", review.dismissed())
                .put("comments_count", review.comments().size())
                .put("submitted_at", Json.time(review.submitted()))
                .put("updated_at", Json.time(review.updated()))
                .put("html_url", page(review))
                .put("pull_request_url", issues.page(review.pull().issue()));
    }

    /** The entry of the timeline that shows the review; a mere request has none. */
    private String page(Review review) {
        return review.pull().issue().comments().stream()
                .filter(entry -> entry.type().equals("review") && entry.review() == review)
                .mapToLong(Comment::id)
                .mapToObj(id -> anchor(review, id))
                .findFirst()
                .orElse("");
    }

    private String anchor(Review review, long comment) {
        return issues.page(review.pull().issue()) + "#issuecomment-" + comment;
    }

    /** A remark on a line. */
    public JsonNode comment(ReviewComment comment) {
        Review review = comment.review();
        ObjectNode node = Json.object().put("id", comment.id()).put("body", comment.body());
        node.set("user", users.user(comment.poster()));
        node.set("resolver", Json.orNull(comment.resolver(), users::user));
        node.put("pull_request_review_id", review.id())
                .put("created_at", Json.time(comment.created()))
                .put("updated_at", Json.time(comment.updated()))
                .put("path", comment.path())
                .put("commit_id", comment.commit())
                .put("original_commit_id", comment.originalCommit())
                .put("diff_hunk", comment.diffHunk())
                .put("position", comment.line())
                .put("original_position", comment.originalLine());
        if (view.line().atLeast(16)) {
            node.put("extra_lines_count", comment.extraLines());
        }
        return node.put("html_url", anchor(review, comment.id()))
                .put("pull_request_url", issues.page(review.pull().issue()));
    }
}

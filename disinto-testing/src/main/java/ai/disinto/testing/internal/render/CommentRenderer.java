package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments, and the entries of timelines. */
public final class CommentRenderer {
    private final UserRenderer users;
    private final IssueRenderer issues;
    private final LabelRenderer labels;
    private final TeamRenderer teams;

    public CommentRenderer(View view) {
        this.users = new UserRenderer(view);
        this.issues = new IssueRenderer(view);
        this.labels = new LabelRenderer(view);
        this.teams = new TeamRenderer(view);
    }

    public ObjectNode comment(Comment comment) {
        ObjectNode node = Json.object().put("id", comment.id());
        addresses(node, comment);
        node.set("user", poster(comment));
        node.put("original_author", "").put("original_author_id", 0).put("body", comment.body());
        node.set("assets", Json.array());
        return node.put("created_at", Json.time(comment.created())).put("updated_at", Json.time(comment.updated()));
    }

    /** As an entry of a timeline. */
    public ObjectNode entry(Comment comment) {
        ObjectNode node = Json.object().put("id", comment.id()).put("type", comment.type());
        addresses(node, comment);
        node.set("user", poster(comment));
        node.put("body", comment.body())
                .put("created_at", Json.time(comment.created()))
                .put("updated_at", Json.time(comment.updated()))
                .put("old_project_id", 0)
                .put("project_id", 0);
        changes(node, comment);
        references(node, comment);
        people(node, comment);
        node.set("dependent_issue", Json.orNull(comment.dependentIssue(), issues::issue));
        return node;
    }

    private void changes(ObjectNode node, Comment comment) {
        node.set("old_milestone", Json.orNull(comment.oldMilestone(), new MilestoneRenderer()::milestone));
        node.set("milestone", Json.orNull(comment.milestone(), new MilestoneRenderer()::milestone));
        node.set("tracked_time", Json.nothing());
        node.put("old_title", text(comment.oldTitle()))
                .put("new_title", text(comment.newTitle()))
                .put("old_ref", text(comment.oldRef()))
                .put("new_ref", text(comment.newRef()));
    }

    private void references(ObjectNode node, Comment comment) {
        Review review = comment.review();
        node.set("ref_issue", Json.orNull(comment.refIssue(), issues::issue));
        node.set("ref_comment", Json.orNull(comment.refComment(), this::comment));
        node.put("ref_action", comment.refAction().isEmpty() ? "none" : comment.refAction())
                .put("ref_commit_sha", text(comment.refCommit()))
                .put("review_id", review == null ? 0 : review.id());
        node.set(
                "label",
                Json.orNull(
                        comment.label(), label -> labels.label(comment.issue().repository(), label)));
    }

    private void people(ObjectNode node, Comment comment) {
        node.set("assignee", Json.orNull(comment.assignee(), users::anonymous));
        node.set("assignee_team", Json.orNull(comment.assigneeTeam(), teams::brief));
        node.put("removed_assignee", comment.removedAssignee());
        node.set("resolve_doer", Json.nothing());
    }

    private void addresses(ObjectNode node, Comment comment) {
        Issue issue = comment.issue();
        String page = issues.page(issue);
        node.put("html_url", page + "#issuecomment-" + comment.id())
                .put("pull_request_url", issue.isPull() ? page : "")
                .put("issue_url", issue.isPull() ? "" : page);
    }

    private JsonNode poster(Comment comment) {
        User poster = comment.poster();
        return poster == null ? users.ghost() : users.commenter(poster);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

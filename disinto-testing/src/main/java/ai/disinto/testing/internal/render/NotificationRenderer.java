package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Notification;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Notices as the API shows them. */
public final class NotificationRenderer {
    private final View view;
    private final IssueRenderer issues;

    public NotificationRenderer(View view) {
        this.view = view;
        this.issues = new IssueRenderer(view);
    }

    public ObjectNode notification(Notification notice) {
        ObjectNode node = Json.object().put("id", notice.id());
        ObjectNode repository =
                new RepositoryRenderer(view).repository(notice.issue().repository(), Permission.READ);
        for (JsonNode level = repository; level instanceof ObjectNode object; level = object.get("parent")) {
            object.remove("permissions");
        }
        node.set("repository", repository);
        node.set("subject", subject(notice.issue()));
        return node.put("unread", notice.unread() && !notice.pinned())
                .put("pinned", notice.pinned())
                .put("updated_at", Json.time(notice.updated()))
                .put("url", view.base() + "/api/v1/notifications/threads/" + notice.id());
    }

    private ObjectNode subject(Issue issue) {
        Optional<Comment> latest = issue.comments().stream()
                .filter(Comment::isComment)
                .max(Comparator.comparing(Comment::created).thenComparing(Comment::id));
        String api = view.api(issue.repository()) + "/issues/comments/";
        String page = issues.page(issue) + "#issuecomment-";
        return Json.object()
                .put("title", issue.title())
                .put("url", issues.api(issue))
                .put("latest_comment_url", latest.map(comment -> api + comment.id()).orElse(""))
                .put("html_url", issues.page(issue))
                .put("latest_comment_html_url", latest.map(comment -> page + comment.id()).orElse(""))
                .put("type", issue.isPull() ? "Pull" : "Issue")
                .put("state", state(issue));
    }

    private static String state(Issue issue) {
        PullRequest pull = issue.pull();
        if (pull != null && pull.merged()) {
            return "merged";
        }
        return issue.closed() ? "closed" : "open";
    }
}

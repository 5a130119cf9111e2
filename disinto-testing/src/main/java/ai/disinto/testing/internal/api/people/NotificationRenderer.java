package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.render.View;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Notification;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Notifications as the API shows them. */
final class NotificationRenderer {
    private final View view;

    NotificationRenderer(View view) {
        this.view = view;
    }

    ObjectNode thread(Notification notification) {
        ObjectNode node = Json.object().put("id", notification.id());
        node.set("repository", repository(notification.issue().repository()));
        node.set("subject", subject(notification.issue()));
        return node.put("unread", notification.unread())
                .put("pinned", notification.pinned())
                .put("updated_at", Json.time(notification.updated()))
                .put("url", view.base() + "/api/v1/notifications/threads/" + notification.id());
    }

    private ObjectNode repository(Repository repository) {
        ObjectNode node = new RepositoryRenderer(view).repository(repository, Permission.READ);
        node.remove("permissions");
        JsonNode parent = node.get("parent");
        if (parent instanceof ObjectNode object) {
            object.remove("permissions");
        }
        return node;
    }

    private ObjectNode subject(Issue issue) {
        IssueRenderer issues = new IssueRenderer(view);
        Optional<Comment> last =
                issue.comments().stream().filter(Comment::isComment).reduce((first, second) -> second);
        String comments = view.api(issue.repository()) + "/issues/comments/";
        return Json.object()
                .put("title", issue.title())
                .put("url", issues.api(issue))
                .put(
                        "latest_comment_url",
                        last.map(comment -> comments + comment.id()).orElse(""))
                .put("html_url", issues.page(issue))
                .put(
                        "latest_comment_html_url",
                        last.map(comment -> issues.page(issue) + "#issuecomment-" + comment.id())
                                .orElse(""))
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

package ai.disinto.testing.internal.api.deliveries;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.CommentRenderer;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.render.PullRenderer;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.render.View;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What webhooks are told of one event, through the eyes of who caused it. */
final class Payloads {
    private final Instance instance;
    private final Repository repository;
    private final User sender;
    private final View view;

    Payloads(Instance instance, Repository repository, User sender) {
        this.instance = instance;
        this.repository = repository;
        this.sender = sender;
        this.view = instance.view(caller(sender));
    }

    private static Caller caller(User user) {
        return new Caller(user, null, false);
    }

    View view() {
        return view;
    }

    /** The account that is named as the cause. */
    ObjectNode sender() {
        return anonymous(sender);
    }

    ObjectNode anonymous(User user) {
        return new UserRenderer(view).anonymous(user);
    }

    /** The repository with what an account may do in it. */
    ObjectNode repository(User whose) {
        return repository(instance.access().of(caller(whose), repository));
    }

    ObjectNode repository(Permission permission) {
        return new RepositoryRenderer(view).repository(repository, permission);
    }

    /** The repository as nobody in particular sees it. */
    ObjectNode repositoryForNobody() {
        return new RepositoryRenderer(instance.view(Caller.ANONYMOUS)).repository(repository, Permission.NONE);
    }

    /** A change of an issue; which permissions the repository shows differs by kind of change. */
    ObjectNode issue(String action, Issue issue, Map<String, String> before, ObjectNode shownRepository) {
        ObjectNode node = Json.object().put("action", action).put("number", issue.number());
        changes(node, before);
        node.set("issue", new IssueRenderer(view).issue(issue));
        node.set("repository", shownRepository);
        node.set("sender", sender());
        return node.put("commit_id", "");
    }

    /** A change of a pull request. */
    ObjectNode pull(String action, PullRequest pull, Map<String, String> before, ObjectNode shownRepository) {
        ObjectNode node =
                Json.object().put("action", action).put("number", pull.issue().number());
        changes(node, before);
        node.set("pull_request", new PullRenderer(view).pull(pull));
        node.putNull("requested_reviewer");
        node.set("repository", shownRepository);
        node.set("sender", sender());
        return node.put("commit_id", "").putNull("review");
    }

    /** A comment; a new one is not counted yet in the issue that is shown with it. */
    ObjectNode comment(String action, Comment comment, String before) {
        Issue issue = comment.issue();
        boolean created = action.equals("created");
        ObjectNode node = Json.object().put("action", action);
        node.set("issue", counted(new IssueRenderer(view).issue(issue), comment, created));
        PullRequest pull = issue.pull();
        if (pull != null) {
            node.set("pull_request", counted(new PullRenderer(view).pull(pull), comment, created));
        }
        node.set("comment", new CommentRenderer(view).comment(comment));
        changes(node, action.equals("edited") ? Map.of("body", before) : Map.of());
        node.set("repository", repository(sender));
        node.set("sender", sender());
        return node.put("is_pull", issue.isPull());
    }

    private static ObjectNode counted(ObjectNode node, Comment comment, boolean created) {
        return created ? node.put("comments", IssueRenderer.commentsBefore(comment)) : node;
    }

    private static void changes(ObjectNode node, Map<String, String> before) {
        ObjectNode changes = Json.object();
        for (String field : new String[] {"title", "body", "ref"}) {
            String from = before.get(field);
            if (from != null) {
                JsonNode change = Json.object().put("from", from);
                changes.set(field, change);
            }
        }
        if (!changes.isEmpty()) {
            node.set("changes", changes);
        }
    }
}

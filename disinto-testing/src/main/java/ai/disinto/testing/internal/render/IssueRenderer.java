package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Issues, and pull requests where they are shown as issues. */
public final class IssueRenderer {
    private static final Set<String> COUNTED = Set.of("comment", "code");

    private final View view;
    private final UserRenderer users;
    private final LabelRenderer labels;

    public IssueRenderer(View view) {
        this.view = view;
        this.users = new UserRenderer(view);
        this.labels = new LabelRenderer(view);
    }

    public ObjectNode issue(Issue issue) {
        Repository repository = issue.repository();
        ObjectNode node = Json.object()
                .put("id", issue.id())
                .put("url", api(issue))
                .put("html_url", page(issue))
                .put("number", issue.number());
        node.set("user", users.author(issue.poster()));
        node.put("original_author", "")
                .put("original_author_id", 0)
                .put("title", issue.title())
                .put("body", issue.body())
                .put("ref", issue.ref());
        node.set("assets", Json.array());
        node.set("labels", Json.array(issue.labels(), label -> labels.label(repository, label)));
        node.set("milestone", Json.orNull(issue.milestone(), new MilestoneRenderer()::milestone));
        people(node, issue);
        state(node, issue);
        node.set("repository", repository(repository));
        return node.put("pin_order", issue.pinOrder());
    }

    private void people(ObjectNode node, Issue issue) {
        node.set("assignee", Json.orNull(issue.assignees().stream().findFirst().orElse(null), users::anonymous));
        node.set("assignees", Json.arrayOrNull(issue.assignees(), users::anonymous));
    }

    private void state(ObjectNode node, Issue issue) {
        node.put("state", issue.closed() ? "closed" : "open")
                .put("is_locked", issue.locked())
                .put("comments", comments(issue))
                .put("created_at", Json.time(issue.created()))
                .put("updated_at", Json.time(issue.updated()))
                .put("closed_at", issue.closed() ? Json.timeOrNull(issue.closedAt()) : null)
                .put("due_date", Json.timeOrNull(issue.deadline()));
        node.set("pull_request", Json.orNull(issue.pull(), this::pull));
    }

    private ObjectNode pull(PullRequest pull) {
        return Json.object()
                .put("merged", pull.merged())
                .put("merged_at", pull.merged() ? Json.timeOrNull(pull.mergedAt()) : null)
                .put("draft", isDraft(pull.issue()))
                .put("html_url", page(pull.issue()));
    }

    private static ObjectNode repository(Repository repository) {
        return Json.object()
                .put("id", repository.id())
                .put("name", repository.name())
                .put("owner", repository.owner().name())
                .put("full_name", repository.fullName());
    }

    /** How many comments the server counts: what people wrote, and remarks on lines. */
    public static long comments(Issue issue) {
        return issue.comments().stream()
                .map(Comment::type)
                .filter(COUNTED::contains)
                .count();
    }

    /** Whether a title marks a pull request as work in progress. */
    public static boolean isDraft(Issue issue) {
        String title = issue.title().toUpperCase(Locale.ROOT);
        return title.startsWith("WIP:") || title.startsWith("[WIP]");
    }

    /** The page of an issue or a pull request. */
    public String page(Issue issue) {
        return view.page(issue.repository()) + (issue.isPull() ? "/pulls/" : "/issues/") + issue.number();
    }

    /** Its API address; up to line 15 that of the issue, for a pull request too. */
    public String api(Issue issue) {
        boolean asPull = issue.isPull() && view.line().atLeast(16);
        return view.api(issue.repository()) + (asPull ? "/pulls/" : "/issues/") + issue.number();
    }
}

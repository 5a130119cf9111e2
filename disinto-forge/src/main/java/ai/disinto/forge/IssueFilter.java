package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.User;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What of a query servers do not look at when they search all repositories: they drop it without a word. */
final class IssueFilter implements Predicate<Issue> {
    private final Set<String> labels;
    private final String author;
    private final String assignee;

    IssueFilter(JsonBody query) {
        this.labels = Set.copyOf(query.texts("labels"));
        this.author = query.text("created_by");
        this.assignee = query.text("assigned_by");
    }

    /** What servers do look at. */
    static Map<String, Object> understood(Map<String, Object> parameters) {
        Map<String, Object> left = new HashMap<>(parameters);
        left.keySet().removeAll(Set.of("created_by", "assigned_by"));
        return left;
    }

    @Override
    public boolean test(Issue issue) {
        return issue.labelNames().containsAll(labels)
                && (author.isEmpty() || is(issue.author(), author))
                && (assignee.isEmpty() || issue.assignees().stream().anyMatch(user -> is(user, assignee)));
    }

    private static boolean is(User user, String login) {
        return user.login().equalsIgnoreCase(login);
    }
}

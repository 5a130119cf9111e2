package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Who hears of an issue. */
final class Subscriptions {
    private Subscriptions() {}

    /** Those who said so themselves; who watches the repository or takes part is not listed. */
    static Answer list(Call call) {
        List<User> people = IssueFinder.issue(call).subscriptions().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(entry -> call.instance().store().accounts().find(entry.getKey()))
                .flatMap(Optional::stream)
                .toList();
        return Listing.of(call, people).withoutLinks().answer(new UserRenderer(call.view())::user);
    }

    static Answer check(Call call) {
        Issue issue = IssueFinder.issue(call);
        boolean subscribed = isSubscribed(issue, call.user());
        ObjectNode node = Json.object().put("subscribed", subscribed).put("ignored", !subscribed);
        node.set("reason", Json.nothing());
        return Answer.ok(node.put("created_at", Json.time(issue.created()))
                .put("url", new IssueRenderer(call.view()).api(issue) + "/subscriptions")
                .put("repository_url", call.view().api(call.repository())));
    }

    static Answer add(Call call) {
        return change(call, true);
    }

    static Answer remove(Call call) {
        return change(call, false);
    }

    private static Answer change(Call call, boolean subscribed) {
        Issue issue = IssueFinder.issue(call);
        User user =
                call.instance().store().accounts().find(call.parameter("user")).orElseThrow(Refusal::notFound);
        if (user != call.user() && !call.caller().isSiteAdmin()) {
            throw Refusal.forbidden(
                    call.user().name() + " is not permitted to change subscriptions for " + user.name());
        }
        if (isSubscribed(issue, user) == subscribed) {
            return Answer.empty(200);
        }
        issue.subscriptions().put(user.id(), subscribed);
        return Answer.empty(201);
    }

    private static boolean isSubscribed(Issue issue, User user) {
        Boolean said = issue.subscriptions().get(user.id());
        if (said != null) {
            return said;
        }
        boolean takesPart = issue.poster() == user
                || issue.comments().stream().anyMatch(entry -> entry.isComment() && entry.poster() == user);
        return takesPart || issue.repository().watchers().contains(user.id());
    }
}

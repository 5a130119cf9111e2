package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Reaction;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Thumbs and hearts. */
final class Reactions {
    private static final Set<String> ALLOWED =
            Set.of("+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes");

    private Reactions() {}

    static Answer ofIssue(Call call) {
        return Listing.of(call, IssueFinder.issue(call).reactions())
                .withoutLinks()
                .nullIfEmpty()
                .answer(reaction -> render(call, reaction));
    }

    static Answer ofComment(Call call) {
        return Answer.ok(Json.arrayOrNull(IssueFinder.comment(call).reactions(), reaction -> render(call, reaction)));
    }

    static Answer addToIssue(Call call) {
        Issue issue = IssueFinder.issue(call);
        return add(call, issue, issue.reactions());
    }

    static Answer addToComment(Call call) {
        return add(
                call,
                IssueFinder.comment(call).issue(),
                IssueFinder.comment(call).reactions());
    }

    static Answer removeFromIssue(Call call) {
        Issue issue = IssueFinder.issue(call);
        return remove(call, issue, issue.reactions());
    }

    static Answer removeFromComment(Call call) {
        return remove(
                call,
                IssueFinder.comment(call).issue(),
                IssueFinder.comment(call).reactions());
    }

    private static Answer add(Call call, Issue issue, List<Reaction> reactions) {
        checkOpen(call, issue);
        String content = call.body().textOrEmpty("content");
        if (!ALLOWED.contains(content)) {
            throw Refusal.forbidden("'" + content + "' is not an allowed reaction");
        }
        for (Reaction reaction : reactions) {
            if (reaction.user() == call.user() && reaction.content().equals(content)) {
                return Answer.ok(render(call, reaction));
            }
        }
        Reaction reaction = new Reaction(call.user(), content, call.instance().now());
        reactions.add(reaction);
        return Answer.created(render(call, reaction));
    }

    private static Answer remove(Call call, Issue issue, List<Reaction> reactions) {
        checkOpen(call, issue);
        String content = call.body().textOrEmpty("content");
        reactions.removeIf(
                reaction -> reaction.user() == call.user() && reaction.content().equals(content));
        return Answer.empty(200);
    }

    private static void checkOpen(Call call, Issue issue) {
        if (issue.locked() && !IssueFinder.mayWrite(call)) {
            throw Refusal.forbidden("no permission to change reaction");
        }
    }

    private static JsonNode render(Call call, Reaction reaction) {
        ObjectNode node = Json.object();
        node.set("user", new UserRenderer(call.view()).user(reaction.user()));
        return node.put("content", reaction.content()).put("created_at", Json.time(reaction.created()));
    }
}

package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Who watches a repository. */
final class Watching {
    private Watching() {}

    static Answer watchers(Call call) {
        List<User> people = call.repository().watchers().stream()
                .map(id -> call.instance().store().accounts().find(id))
                .flatMap(Optional::stream)
                .toList();
        return Listing.of(call, people).withoutLinks().answer(new UserRenderer(call.view())::user);
    }

    static Answer get(Call call) {
        if (!call.repository().watchers().contains(call.user().id())) {
            throw Refusal.notFound();
        }
        return Answer.ok(rendered(call));
    }

    static Answer watch(Call call) {
        call.repository().watchers().add(call.user().id());
        return Answer.ok(rendered(call));
    }

    static Answer unwatch(Call call) {
        call.repository().watchers().remove(call.user().id());
        return Answer.noContent();
    }

    private static ObjectNode rendered(Call call) {
        String api = call.view().api(call.repository());
        ObjectNode node = Json.object().put("subscribed", true).put("ignored", false);
        node.set("reason", Json.nothing());
        return node.put("created_at", Json.time(call.repository().created()))
                .put("url", api + "/subscription")
                .put("repository_url", api);
    }

    static Answer ofCaller(Call call) {
        return watched(call, call.user());
    }

    static Answer of(Call call) {
        return watched(call, call.account("username"));
    }

    private static Answer watched(Call call, User user) {
        List<Repository> repositories = call.instance().store().repositories().all().stream()
                .filter(repository -> repository.watchers().contains(user.id()))
                .filter(repository ->
                        call.instance().access().of(call.caller(), repository).atLeast(Permission.READ))
                .toList();
        return Listing.of(call, repositories).withoutLinks().answer(new RepositoryRenderer(call.view())::repository);
    }
}

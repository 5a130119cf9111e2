package ai.disinto.testing.internal.api.repos;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Who works in a repository. */
final class Collaborators {
    private Collaborators() {}

    static Answer list(Call call) {
        List<User> people = call.repository().collaborators().keySet().stream()
                .map(id -> call.instance().store().accounts().find(id))
                .flatMap(Optional::stream)
                .toList();
        return Listing.of(call, people).answer(new UserRenderer(call.view())::user);
    }

    static Answer check(Call call) {
        User person = person(call);
        if (!call.repository().collaborators().containsKey(person.id())) {
            throw Refusal.notFound();
        }
        return Answer.noContent();
    }

    static Answer permission(Call call) {
        User person = call.account("collaborator");
        if (!call.caller().is(person) && !call.permission().atLeast(Permission.ADMIN)) {
            throw Refusal.forbidden("Only admins can query all permissions, repo admins can query all repo permissions,"
                    + " collaborators can query only their own");
        }
        Permission permission = call.instance().access().of(person, call.repository());
        ObjectNode node = Json.object().put("permission", permission.word()).put("role_name", permission.word());
        node.set("user", new UserRenderer(call.view()).withEmail(person));
        return Answer.ok(node);
    }

    static Answer add(Call call) {
        User person = person(call);
        String word =
                call.body().text("permission").filter(text -> !text.isEmpty()).orElse("write");
        Permission permission = switch (word.toLowerCase(Locale.ROOT)) {
            case "admin" -> Permission.ADMIN;
            case "read" -> Permission.READ;
            default -> Permission.WRITE;
        };
        if (call.repository().owner() != person) {
            call.repository().collaborators().put(person.id(), permission);
        }
        return Answer.noContent();
    }

    static Answer remove(Call call) {
        call.repository().collaborators().remove(person(call).id());
        return Answer.noContent();
    }

    private static User person(Call call) {
        String name = call.parameter("collaborator");
        return call.instance()
                .store()
                .accounts()
                .find(name)
                .orElseThrow(() -> Refusal.invalid("user does not exist [uid: 0, name: " + name + "]"));
    }
}

package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.ArrayList;
import java.util.List;

/** Who may be assigned to, or asked to review, what happens in a repository. */
final class Candidates {
    private Candidates() {}

    /** Those who may write, by name; the owner, if a person, comes last. */
    static Answer assignees(Call call) {
        Repository repository = call.repository();
        List<User> people = new ArrayList<>(
                AccountLists.byName(call.instance().store().accounts().people()).stream()
                        .filter(user -> user != repository.owner() && user.active())
                        .filter(user -> may(call, user, Permission.WRITE))
                        .toList());
        if (!repository.owner().organization()) {
            people.add(repository.owner());
        }
        return Answer.ok(Json.array(people, new UserRenderer(call.view())::user));
    }

    /** Those who were let in, belong to the organisation or watch, by name. */
    static Answer reviewers(Call call) {
        List<User> people = AccountLists.byName(
                        call.instance().store().accounts().people())
                .stream()
                .filter(user -> user.active() && isInvolved(call, user))
                .toList();
        return Answer.ok(Json.array(people, new UserRenderer(call.view())::user));
    }

    private static boolean isInvolved(Call call, User user) {
        Repository repository = call.repository();
        return repository.owner() == user
                || repository.collaborators().containsKey(user.id())
                || call.instance().access().isMember(repository.owner(), user)
                || (repository.watchers().contains(user.id()) && may(call, user, Permission.READ));
    }

    private static boolean may(Call call, User user, Permission permission) {
        return call.instance().access().of(user, call.repository()).atLeast(permission);
    }
}

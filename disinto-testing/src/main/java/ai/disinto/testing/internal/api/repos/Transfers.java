package ai.disinto.testing.internal.api.repos;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Optional;

/** Repositories change their owner: at once, or once the new one agrees. */
final class Transfers {
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private Transfers() {}

    static Answer start(Call call) {
        Repository repository = call.repository();
        String name = call.body().required("new_owner", "NewOwner");
        User owner = call.instance()
                .store()
                .accounts()
                .find(name)
                .or(() -> call.instance().store().accounts().findOrganization(name))
                .orElseThrow(() -> Refusal.of(404, "The new owner does not exist or cannot be found"));
        if (!owner.organization() && call.body().has("team_ids")) {
            throw Refusal.invalid("Teams can only be added to organization-owned repositories");
        }
        if (repository.transferTo() != null) {
            throw Refusal.conflict("repository is already being transferred [uname: , name: ]");
        }
        if (call.caller().isSiteAdmin() || mayTake(call, owner)) {
            move(call, owner);
            return answer(call, ACCEPTED, Permission.ADMIN);
        }
        letRead(call, owner);
        repository.transferTo(owner);
        return answer(call, CREATED, Permission.ADMIN);
    }

    static Answer accept(Call call) {
        move(call, pending(call));
        return answer(call, ACCEPTED, call.permission());
    }

    static Answer reject(Call call) {
        pending(call);
        call.repository().transferTo(null);
        return answer(call, OK, call.permission());
    }

    private static User pending(Call call) {
        User recipient = Optional.ofNullable(call.repository().transferTo()).orElseThrow(Refusal::notFound);
        if (!mayTake(call, recipient)) {
            throw Refusal.forbidden("%!s(<nil>)");
        }
        return recipient;
    }

    private static boolean mayTake(Call call, User recipient) {
        return recipient.organization()
                ? call.instance().access().isOwner(recipient, call.user())
                : call.caller().is(recipient);
    }

    private static void letRead(Call call, User owner) {
        Repository repository = call.repository();
        if (!call.instance().access().of(owner, repository).atLeast(Permission.READ)) {
            repository.collaborators().put(owner.id(), Permission.READ);
        }
    }

    private static void move(Call call, User owner) {
        Repository repository = call.repository();
        if (!call.instance().store().repositories().move(repository, owner, repository.name())) {
            throw Refusal.invalid(
                    "repository already exists [uname: " + owner.name() + ", name: " + repository.name() + "]");
        }
        repository.transferTo(null);
        repository.collaborators().remove(owner.id());
        repository.updated(call.instance().now());
    }

    private static Answer answer(Call call, int status, Permission permission) {
        return Answer.json(status, new RepositoryRenderer(call.view()).repository(call.repository(), permission));
    }
}

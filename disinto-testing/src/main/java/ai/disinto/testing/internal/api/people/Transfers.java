package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.access.Access;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** Gives repositories to others. */
final class Transfers {
    private Transfers() {}

    /** At once to oneself, to an organisation where one may make repositories, or by a site administrator. */
    static Answer start(Call call) {
        Repository repository = call.repository();
        User recipient = recipient(call);
        if (!recipient.organization() && call.body().has("team_ids")) {
            throw Refusal.invalid("Teams can only be added to organization-owned repositories");
        }
        if (repository.transferTo() != null) {
            throw Refusal.conflict("there is already an existing repository transfer");
        }
        if (isAtOnce(call, recipient)) {
            move(call, recipient);
            return Answer.json(202, new RepositoryRenderer(call.view()).repository(repository, Permission.ADMIN));
        }
        repository.transferTo(recipient);
        if (repository.isPrivate()) {
            repository.collaborators().putIfAbsent(recipient.id(), Permission.READ);
        }
        return Answer.created(new RepositoryRenderer(call.view()).repository(repository, Permission.ADMIN));
    }

    private static User recipient(Call call) {
        String name = call.body().required("new_owner", "NewOwner");
        return call.instance()
                .store()
                .accounts()
                .find(name)
                .filter(account -> call.instance().access().isVisible(account, call.user()))
                .orElseThrow(() -> Refusal.of(404, "The new owner does not exist or cannot be found"));
    }

    private static boolean isAtOnce(Call call, User recipient) {
        Access access = call.instance().access();
        boolean creator = call.instance().store().accounts().teamsOf(recipient).stream()
                .anyMatch(team -> team.canCreateRepositories()
                        && team.members().contains(call.user().id()));
        return call.caller().isSiteAdmin()
                || call.caller().is(recipient)
                || access.isOwner(recipient, call.user())
                || creator;
    }

    static Answer accept(Call call) {
        move(call, pending(call));
        return Answer.json(202, new RepositoryRenderer(call.view()).repository(call.repository()));
    }

    static Answer reject(Call call) {
        pending(call);
        call.repository().transferTo(null);
        return Answer.ok(new RepositoryRenderer(call.view()).repository(call.repository()));
    }

    private static User pending(Call call) {
        User recipient = call.repository().transferTo();
        if (recipient == null) {
            throw Refusal.notFound();
        }
        if (!call.caller().is(recipient) && !call.instance().access().isOwner(recipient, call.user())) {
            throw Refusal.forbidden("user does not have permissions to do this");
        }
        return recipient;
    }

    private static void move(Call call, User recipient) {
        Repository repository = call.repository();
        if (!call.instance().store().repositories().move(repository, recipient, repository.name())) {
            throw Refusal.invalid(
                    "repository already exists [uname: " + recipient.name() + ", name: " + repository.name() + "]");
        }
        repository.transferTo(null);
        repository.collaborators().remove(recipient.id());
        call.instance().store().accounts().teamsOf(recipient).stream()
                .filter(team -> team.includesAllRepositories())
                .forEach(team -> repository.watchers().addAll(team.members()));
        if (!recipient.organization()) {
            repository.watchers().add(recipient.id());
        }
    }
}

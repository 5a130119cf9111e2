package ai.disinto.testing.internal.api.repos;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.events.RepositoryChanged;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;

/** Reads and removes one repository. */
final class RepositoryCalls {
    private RepositoryCalls() {}

    static Answer get(Call call) {
        return Answer.ok(new RepositoryRenderer(call.view()).repository(call.repository()));
    }

    static Answer byId(Call call) {
        Repository repository =
                call.instance().store().repositories().find(call.number("id")).orElseThrow(Refusal::notFound);
        Permission permission = call.instance().access().of(call.caller(), repository);
        if (!permission.atLeast(Permission.READ)) {
            throw Refusal.notFound();
        }
        return Answer.ok(new RepositoryRenderer(call.view()).repository(repository, permission));
    }

    static Answer delete(Call call) {
        Repository repository = call.repository();
        call.instance().store().repositories().remove(repository);
        call.instance().store().repositories().forksOf(repository).forEach(fork -> fork.forkOf(null));
        call.instance().events().publish(new RepositoryChanged(repository, call.user(), "deleted"));
        return Answer.noContent();
    }
}

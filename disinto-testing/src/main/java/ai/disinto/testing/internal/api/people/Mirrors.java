package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.repos.RepositoryCreation;
import ai.disinto.testing.internal.api.repos.RepositoryNames;
import ai.disinto.testing.internal.events.RepositoryChanged;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Optional;

/** Copies of repositories from elsewhere, once or for ever. Elsewhere is this forge; every other server is unreachable. */
final class Mirrors {
    private Mirrors() {}

    /** Runs without a lock, and takes one repository's after another. */
    static Answer migrate(Call call) {
        Body body = call.body();
        String address = body.required("clone_addr", "CloneAddr");
        String name = body.required("repo_name", "RepoName");
        User owner = owner(call);
        if (!address.matches("(?i)(?:https?|git)://.*")) {
            throw Refusal.invalid("You are not allowed to import local repositories.");
        }
        RepositoryNames.check(name);
        Repository source =
                call.instance().store().repositories().find(owner.name(), name).isPresent()
                        ? null
                        : source(call, address);
        String branch = source == null ? "main" : source.defaultBranch();
        Repository repository = RepositoryCreation.add(call.instance(), owner, name, branch);
        fill(call, repository, address);
        new MirrorSync(call.instance())
                .find(address)
                .ifPresent(found -> new MirrorSync(call.instance()).copy(found, repository, call.user()));
        call.instance().events().publish(new RepositoryChanged(repository, call.user(), "created"));
        return Answer.created(new RepositoryRenderer(call.view()).repository(repository, Permission.ADMIN));
    }

    private static void fill(Call call, Repository repository, String address) {
        Body body = call.body();
        repository.description(body.textOrEmpty("description"));
        repository.isPrivate(body.isTrue("private"));
        repository.originalUrl(address);
        repository.watchers().add(call.user().id());
        if (body.isTrue("mirror")) {
            repository.mirror(true);
            repository.mirrorInterval(
                    body.text("mirror_interval").filter(text -> !text.isEmpty()).orElse("8h0m0s"));
            repository.mirrorUpdated(call.instance().now());
            if (call.instance().line().atLeast(15)) {
                repository.units().pulls(false);
                repository.units().actions(false);
            }
        }
    }

    private static User owner(Call call) {
        Optional<String> name = call.body().text("repo_owner").filter(text -> !text.isEmpty());
        User owner = name.isEmpty() ? call.user() : named(call.instance(), name.get());
        boolean allowed = call.caller().isSiteAdmin()
                || call.caller().is(owner)
                || call.instance().access().isOwner(owner, call.user());
        if (!allowed) {
            throw Refusal.forbidden(
                    owner.organization()
                            ? "Given user is not owner of organization."
                            : "Given user is not an organization.");
        }
        return owner;
    }

    private static User named(Instance instance, String name) {
        return instance.store()
                .accounts()
                .find(name)
                .orElseThrow(() -> Refusal.invalid("user does not exist [uid: 0, name: " + name + "]"));
    }

    private static Repository source(Call call, String address) {
        return new MirrorSync(call.instance())
                .find(address)
                .filter(source ->
                        call.instance().access().of(call.caller(), source).atLeast(Permission.READ))
                .orElseThrow(
                        () -> Refusal.invalid("Migration failed: Clone: exit status 128 - fatal: unable to access '"
                                + address + "': Failed to connect\n."));
    }

    static Answer sync(Call call) {
        Repository repository = call.repository();
        if (!repository.mirror()) {
            throw Refusal.of(400, "Repository is not a mirror");
        }
        User user = call.user();
        call.instance().background().later(() -> new MirrorSync(call.instance()).pull(repository, user));
        return Answer.empty(200);
    }
}

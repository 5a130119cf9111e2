package ai.disinto.testing.internal.api.repos;

import ai.disinto.testing.internal.access.Access;
import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.events.RepositoryForked;
import ai.disinto.testing.internal.git.GitRef;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.UnitSettings;
import ai.disinto.testing.internal.store.User;
import java.util.List;

/** Copies of a repository that know where they come from. */
final class Forks {
    private static final int ACCEPTED = 202;

    private Forks() {}

    static Answer list(Call call) {
        Access access = call.instance().access();
        List<Repository> forks = call.instance().store().repositories().forksOf(call.repository()).stream()
                .filter(fork -> access.of(call.caller(), fork).atLeast(Permission.READ))
                .toList();
        return Listing.of(call, forks).withoutLinks().answer(new RepositoryRenderer(call.view())::repository);
    }

    static Answer create(Call call) {
        Repository base = call.repository();
        Body body = call.body();
        User owner = owner(call, body);
        checkFirst(call, base, owner);
        String name = body.text("name").filter(text -> !text.isEmpty()).orElse(base.name());
        RepositoryNames.check(name);
        Repository fork = RepositoryCreation.add(call.instance(), owner, name, base.defaultBranch());
        fork.forkOf(base);
        fork.description(base.description());
        fork.isPrivate(base.isPrivate());
        codeAndPullsOnly(fork.units());
        copy(base.git(), fork.git());
        Answer answer = Answer.json(ACCEPTED, new RepositoryRenderer(call.view()).repository(fork, Permission.OWNER));
        fork.watchers().add(call.user().id());
        call.instance().events().publish(new RepositoryForked(base, call.user(), fork));
        return answer;
    }

    private static User owner(Call call, Body body) {
        String name = body.text("organization").orElse("");
        if (name.isEmpty()) {
            return call.user();
        }
        User organization = call.instance()
                .store()
                .accounts()
                .findOrganization(name)
                .orElseThrow(() -> Refusal.invalid("org does not exist [id: 0, name: " + name + "]"));
        if (!call.caller().isSiteAdmin() && !call.instance().access().isMember(organization, call.user())) {
            throw Refusal.forbidden("User is no Member of Organisation '" + organization.name() + "'");
        }
        return organization;
    }

    private static void checkFirst(Call call, Repository base, User owner) {
        call.instance().store().repositories().forksOf(base).stream()
                .filter(fork -> fork.owner() == owner)
                .findFirst()
                .ifPresent(fork -> {
                    throw Refusal.conflict("repository is already forked by user [uname: " + owner.name()
                            + ", repo path: " + base.fullName() + ", fork path: " + fork.fullName() + "]");
                });
    }

    private static void codeAndPullsOnly(UnitSettings units) {
        units.issues(false);
        units.wiki(false);
        units.projects(false);
        units.releases(false);
        units.packages(false);
        units.actions(false);
    }

    private static void copy(GitRepository base, GitRepository fork) {
        for (String prefix : List.of("refs/heads/", "refs/tags/")) {
            for (GitRef ref : base.refs(prefix)) {
                fork.copyFrom(base, ref.sha());
                fork.update(new RefChange(ref.name(), RefChange.NONE, ref.sha()));
            }
        }
    }
}

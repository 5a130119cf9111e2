package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import java.util.List;

/** Who belongs to teams, and thereby to organisations. */
final class TeamMembers {
    private TeamMembers() {}

    static Answer list(Call call) {
        Team team = Teams.find(call);
        List<User> members = people(call.instance()).stream()
                .filter(user -> team.members().contains(user.id()))
                .toList();
        return Listing.of(call, members).withoutLinks().answer(new UserRenderer(call.view())::user);
    }

    static Answer get(Call call) {
        User user = call.account("username");
        if (!Teams.find(call).members().contains(user.id())) {
            throw Refusal.notFound();
        }
        return Answer.ok(new UserRenderer(call.view()).user(user));
    }

    /** Who joins a team watches its repositories. Runs without a lock, and takes one repository's after another. */
    static Answer add(Call call) {
        User user = call.account("username");
        Team team = Teams.find(call);
        team.members().add(user.id());
        call.instance().store().repositories().of(team.organization()).stream()
                .filter(repository -> reaches(team, repository))
                .forEach(repository -> watch(repository, user));
        return Answer.noContent();
    }

    static boolean reaches(Team team, Repository repository) {
        return team.includesAllRepositories() || team.repositories().contains(repository.id());
    }

    static void watch(Repository repository, User user) {
        Locked.in(repository, () -> repository.watchers().add(user.id()));
    }

    static Answer remove(Call call) {
        leave(Teams.find(call), call.account("username"));
        return Answer.noContent();
    }

    /**
     * Takes somebody out of a team.
     *
     * @throws Refusal 500 if they are its last owner
     */
    private static void leave(Team team, User user) {
        boolean last = team.members().size() == 1 && team.members().contains(user.id());
        if (last && team.permission() == Permission.OWNER) {
            throw Refusal.internalError();
        }
        team.members().remove(user.id());
    }

    /** All of an organisation to its members, others see those who want to be seen. */
    static Answer ofOrganization(Call call) {
        User organization = call.organization("org");
        boolean member =
                call.instance().access().isMember(organization, call.caller().user());
        return listed(call, organization, !member && !call.caller().isSiteAdmin());
    }

    static Answer publicOnes(Call call) {
        return listed(call, call.organization("org"), true);
    }

    private static Answer listed(Call call, User organization, boolean onlyPublic) {
        List<User> members = people(call.instance()).stream()
                .filter(user -> call.instance().access().isMember(organization, user))
                .filter(user -> !onlyPublic || organization.publicMembers().contains(user.id()))
                .toList();
        return Listing.of(call, members).withoutLinks().answer(new UserRenderer(call.view())::user);
    }

    static Answer isMember(Call call) {
        if (!call.instance().access().isMember(call.organization("org"), call.account("username"))) {
            throw Refusal.notFound();
        }
        return Answer.noContent();
    }

    static Answer isPublic(Call call) {
        if (!call.organization("org")
                .publicMembers()
                .contains(call.account("username").id())) {
            throw Refusal.notFound();
        }
        return Answer.noContent();
    }

    static Answer show(Call call) {
        call.organization("org").publicMembers().add(self(call).id());
        return Answer.noContent();
    }

    static Answer hide(Call call) {
        call.organization("org").publicMembers().remove(self(call).id());
        return Answer.noContent();
    }

    private static User self(Call call) {
        if (!call.caller().is(call.account("username"))) {
            throw Refusal.forbidden("Cannot publicize another member");
        }
        return call.user();
    }

    static Answer expel(Call call) {
        User organization = call.organization("org");
        User user = call.account("username");
        call.instance().store().accounts().teamsOf(organization).stream()
                .filter(team -> team.members().contains(user.id()))
                .forEach(team -> leave(team, user));
        organization.publicMembers().remove(user.id());
        return Answer.noContent();
    }

    private static List<User> people(Instance instance) {
        return AccountLists.byName(instance.store().accounts().people());
    }
}

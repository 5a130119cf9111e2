package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.render.TeamRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Optional;

/** Which team works in which repository. */
final class TeamRepositories {
    private TeamRepositories() {}

    static Answer list(Call call) {
        Team team = Teams.find(call);
        List<Repository> repositories = call.instance().store().repositories().of(team.organization()).stream()
                .filter(repository -> TeamMembers.reaches(team, repository))
                .toList();
        return Listing.of(call, repositories).withoutLinks().answer(new RepositoryRenderer(call.view())::repository);
    }

    static Answer get(Call call) {
        Repository repository = repository(call);
        if (!TeamMembers.reaches(Teams.find(call), repository)) {
            throw Refusal.notFound();
        }
        return Answer.ok(new RepositoryRenderer(call.view()).repository(repository));
    }

    static Answer add(Call call) {
        Repository repository = administered(call);
        add(call, Teams.find(call), repository);
        return Answer.noContent();
    }

    private static void add(Call call, Team team, Repository repository) {
        team.repositories().add(repository.id());
        team.members().stream()
                .map(id -> call.instance().store().accounts().find(id))
                .flatMap(Optional::stream)
                .forEach(user -> TeamMembers.watch(repository, user));
    }

    static Answer remove(Call call) {
        Repository repository = administered(call);
        Teams.find(call).repositories().remove(repository.id());
        return Answer.noContent();
    }

    private static Repository administered(Call call) {
        Repository repository = repository(call);
        if (!call.instance().access().of(call.caller(), repository).atLeast(Permission.ADMIN)) {
            throw Refusal.forbidden("Must have admin-level access to the repository");
        }
        return repository;
    }

    private static Repository repository(Call call) {
        String owner = Teams.find(call).organization().name();
        return call.instance()
                .store()
                .repositories()
                .find(owner, call.parameter("repo"))
                .orElseThrow(Refusal::notFound);
    }

    static Answer teams(Call call) {
        checkOrganization(call);
        List<Team> teams = call
                .instance()
                .store()
                .accounts()
                .teamsOf(call.repository().owner())
                .stream()
                .filter(team -> TeamMembers.reaches(team, call.repository()))
                .toList();
        return Answer.ok(Json.array(teams, new TeamRenderer(call.view())::brief));
    }

    static Answer team(Call call) {
        Team team = named(call);
        if (!TeamMembers.reaches(team, call.repository())) {
            throw Refusal.notFound();
        }
        return Answer.ok(new TeamRenderer(call.view()).brief(team));
    }

    static Answer addTeam(Call call) {
        Team team = changeable(call);
        if (TeamMembers.reaches(team, call.repository())) {
            throw Refusal.invalid("team '" + team.name() + "' is already added to repo");
        }
        add(call, team, call.repository());
        return Answer.noContent();
    }

    static Answer removeTeam(Call call) {
        Team team = changeable(call);
        if (!TeamMembers.reaches(team, call.repository())) {
            throw Refusal.invalid("team '" + team.name() + "' was not added to repo");
        }
        team.repositories().remove(call.repository().id());
        return Answer.noContent();
    }

    private static Team changeable(Call call) {
        Team team = named(call);
        User organization = call.repository().owner();
        if (!organization.repoAdminChangeTeamAccess() && !call.permission().atLeast(Permission.OWNER)) {
            throw Refusal.forbidden("user is nor repo admin nor owner");
        }
        return team;
    }

    private static Team named(Call call) {
        checkOrganization(call);
        return Teams.named(call.instance().store().accounts(), call.repository().owner(), call.parameter("team"))
                .orElseThrow(() -> Refusal.notFound("team does not exist"));
    }

    private static void checkOrganization(Call call) {
        if (!call.repository().owner().organization()) {
            throw Refusal.of(405, "repo is not owned by an organization");
        }
    }
}

package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.repos.RepositoryCreation;
import ai.disinto.testing.internal.api.users.AccountNames;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.OrganizationRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import java.util.List;

/** Organisations. */
final class Organizations {
    private Organizations() {}

    static Answer create(Call call) {
        return create(call, call.user());
    }

    /** An organisation for the account in the path. */
    static Answer createFor(Call call) {
        return create(call, call.account("username"));
    }

    private static Answer create(Call call, User first) {
        Body body = call.body();
        String name = body.required("username", "UserName");
        AccountNames.check(name);
        Instance instance = call.instance();
        User organization = new User(instance.store().nextId(User.class), instance.now(), name, "");
        organization.organization(true);
        body.text("full_name").ifPresent(organization::fullName);
        body.text("email").ifPresent(organization::email);
        body.text("description").ifPresent(organization::description);
        body.text("website").ifPresent(organization::website);
        body.text("location").ifPresent(organization::location);
        body.text("visibility").filter(text -> !text.isEmpty()).ifPresent(organization::visibility);
        organization.repoAdminChangeTeamAccess(body.isTrue("repo_admin_change_team_access"));
        if (!instance.store().accounts().add(organization)) {
            throw Refusal.invalid("user already exists [name: " + name + "]");
        }
        addOwners(instance, organization, first);
        return Answer.created(new OrganizationRenderer(call.view()).organization(organization));
    }

    private static void addOwners(Instance instance, User organization, User first) {
        Team owners = new Team(instance.store().nextId(Team.class), organization, "Owners");
        owners.permission(Permission.OWNER);
        owners.includesAllRepositories(true);
        owners.canCreateRepositories(true);
        owners.members().add(first.id());
        TeamUnits.all(owners);
        instance.store().accounts().add(owners);
    }

    static Answer get(Call call) {
        User organization = call.organization("org");
        if (!call.instance().access().isVisible(organization, call.caller().user())) {
            throw Refusal.notFoundIn("HasOrgOrUserVisible");
        }
        return Answer.ok(new OrganizationRenderer(call.view()).organization(organization));
    }

    static Answer edit(Call call) {
        User organization = call.organization("org");
        Body body = call.body();
        body.text("full_name").ifPresent(organization::fullName);
        body.text("email").ifPresent(organization::email);
        body.text("description").ifPresent(organization::description);
        body.text("website").ifPresent(organization::website);
        body.text("location").ifPresent(organization::location);
        body.text("visibility").filter(text -> !text.isEmpty()).ifPresent(organization::visibility);
        body.flag("repo_admin_change_team_access").ifPresent(organization::repoAdminChangeTeamAccess);
        return Answer.ok(new OrganizationRenderer(call.view()).organization(organization));
    }

    /** Removes an organisation; 500 while it has repositories. */
    static Answer delete(Call call) {
        User organization = call.organization("org");
        if (!call.instance().store().repositories().of(organization).isEmpty()) {
            throw Refusal.internalError();
        }
        call.instance().store().accounts().remove(organization);
        return Answer.noContent();
    }

    /** What somebody may do in an organisation. */
    static Answer permissions(Call call) {
        User organization = call.organization("org");
        User user = call.account("username");
        List<Team> teams = call.instance().store().accounts().teamsOf(organization).stream()
                .filter(team -> team.members().contains(user.id()))
                .toList();
        Permission best =
                teams.stream().map(Team::permission).max(Permission::compareTo).orElse(Permission.NONE);
        return Answer.ok(Json.object()
                .put("is_owner", best.atLeast(Permission.OWNER))
                .put("is_admin", best.atLeast(Permission.ADMIN))
                .put("can_write", best.atLeast(Permission.WRITE))
                .put("can_read", best.atLeast(Permission.READ))
                .put("can_create_repository", teams.stream().anyMatch(Team::canCreateRepositories)));
    }

    static Answer createRepository(Call call) {
        User organization = call.organization("org");
        boolean member = call.instance().access().isMember(organization, call.user());
        if (!member && !call.caller().isSiteAdmin()) {
            throw Refusal.forbidden("Given user is not allowed to create repository in organization.");
        }
        return RepositoryCreation.create(call, organization);
    }
}

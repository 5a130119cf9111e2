package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.repos.RepositoryCreation;
import ai.disinto.testing.internal.api.users.AccountNames;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.render.OrganizationRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;

/** Organisations. */
final class Organizations {
    private Organizations() {}

    static Answer create(Call call) {
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
        addOwners(instance, organization, call.user());
        return Answer.created(new OrganizationRenderer(call.view()).organization(organization));
    }

    private static void addOwners(Instance instance, User organization, User first) {
        Team owners = new Team(instance.store().nextId(Team.class), organization, "Owners");
        owners.permission(Permission.OWNER);
        owners.includesAllRepositories(true);
        owners.canCreateRepositories(true);
        owners.members().add(first.id());
        instance.store().accounts().add(owners);
    }

    static Answer get(Call call) {
        User organization = call.organization("org");
        if (!call.instance().access().isVisible(organization, call.caller().user())) {
            throw Refusal.notFoundIn("HasOrgOrUserVisible");
        }
        return Answer.ok(new OrganizationRenderer(call.view()).organization(organization));
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

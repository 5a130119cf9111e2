package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.events.RefMoved;
import ai.disinto.testing.internal.instance.Instance;
import java.util.Optional;

/** Names the handlers of organisations, teams, keys, mirrors and notifications. */
public final class PeopleModule implements ApiModule {
    private static final String ORGANIZATION = " /orgs/{org}";
    private static final String TEAM = " /teams/{id}";
    private static final String REPOSITORY = " /repos/{owner}/{repo}";
    private static final String ADMINISTERED = " /admin/users/{username}";

    @Override
    public void listen(Instance instance) {
        new NotificationSender(instance).listen();
        instance.events().subscribe(RefMoved.class, event -> PushMirrors.follow(instance, event));
        instance.pushPolicies()
                .add((repository, pusher, change) ->
                        repository.mirror() ? Optional.of("mirror repository is read-only") : Optional.empty());
    }

    @Override
    public void register(Routes routes) {
        organizations(routes);
        members(routes);
        labels(routes);
        teams(routes);
        teamRepositories(routes);
        new RepositoryPeopleRoutes().register(routes);
        new AccountRoutes().register(routes);
    }

    private static void organizations(Routes routes) {
        routes.on("GET /orgs", AccountLists::organizations);
        routes.on("POST /orgs", Organizations::create, Guards.SIGNED_IN);
        routes.on("GET" + ORGANIZATION, Organizations::get);
        routes.on("PATCH" + ORGANIZATION, Organizations::edit, Guards.SIGNED_IN, PeopleGuards.ORGANIZATION_OWNER);
        routes.on("DELETE" + ORGANIZATION, Organizations::delete, Guards.SIGNED_IN, PeopleGuards.ORGANIZATION_OWNER);
        routes.on("GET" + ORGANIZATION + "/repos", RepositoryLists::ofOrganization);
        routes.on("POST" + ORGANIZATION + "/repos", Organizations::createRepository, Guards.SIGNED_IN);
        routes.on("GET /user/orgs", AccountLists::organizationsOfCaller, Guards.SIGNED_IN);
        routes.on("GET /users/{username}/orgs", AccountLists::organizationsOf, Guards.SIGNED_IN);
        routes.on("GET /users/{username}/orgs/{org}/permissions", Organizations::permissions, Guards.SIGNED_IN);
        routes.on("GET /admin/orgs", AccountLists::everyOrganization, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        routes.on("POST" + ADMINISTERED + "/orgs", Organizations::createFor, Guards.SIGNED_IN, Guards.SITE_ADMIN);
    }

    private static void members(Routes routes) {
        String member = ORGANIZATION + "/members/{username}";
        String shown = ORGANIZATION + "/public_members/{username}";
        routes.on("GET" + ORGANIZATION + "/members", TeamMembers::ofOrganization, Guards.SIGNED_IN);
        routes.on("GET" + member, TeamMembers::isMember, Guards.SIGNED_IN);
        routes.on("DELETE" + member, TeamMembers::expel, Guards.SIGNED_IN, PeopleGuards.ORGANIZATION_OWNER);
        routes.on("GET" + ORGANIZATION + "/public_members", TeamMembers::publicOnes);
        routes.on("GET" + shown, TeamMembers::isPublic);
        routes.on("PUT" + shown, TeamMembers::show, Guards.SIGNED_IN, PeopleGuards.ORGANIZATION_MEMBER);
        routes.on("DELETE" + shown, TeamMembers::hide, Guards.SIGNED_IN, PeopleGuards.ORGANIZATION_MEMBER);
    }

    private static void labels(Routes routes) {
        String labels = ORGANIZATION + "/labels";
        String label = labels + "/{id}";
        routes.on("GET" + labels, OrganizationLabels::list);
        routes.on("POST" + labels, OrganizationLabels::create, Guards.SIGNED_IN, PeopleGuards.ORGANIZATION_OWNER);
        routes.on("GET" + label, OrganizationLabels::get, Guards.SIGNED_IN);
        routes.on("PATCH" + label, OrganizationLabels::edit, Guards.SIGNED_IN, PeopleGuards.ORGANIZATION_OWNER);
        routes.onUnlocked(
                "DELETE" + label, OrganizationLabels::delete, Guards.SIGNED_IN, PeopleGuards.ORGANIZATION_OWNER);
    }

    private static void teams(Routes routes) {
        String teams = ORGANIZATION + "/teams";
        routes.on("GET" + teams, Teams::list, Guards.SIGNED_IN, PeopleGuards.ORGANIZATION_MEMBER);
        routes.on(
                "POST" + teams,
                Teams::create,
                Guards.SIGNED_IN,
                PeopleGuards.ORGANIZATION_MEMBER,
                PeopleGuards.ORGANIZATION_OWNER);
        routes.on("GET" + teams + "/search", Teams::search, Guards.SIGNED_IN, PeopleGuards.ORGANIZATION_MEMBER);
        routes.on("GET /user/teams", Teams::ofCaller, Guards.SIGNED_IN);
        routes.on("GET" + TEAM, Teams::get, Guards.SIGNED_IN, PeopleGuards.TEAM_MEMBER);
        routes.on("PATCH" + TEAM, Teams::edit, Guards.SIGNED_IN, PeopleGuards.TEAM_MEMBER, PeopleGuards.TEAM_OWNER);
        routes.on("DELETE" + TEAM, Teams::delete, Guards.SIGNED_IN, PeopleGuards.TEAM_MEMBER, PeopleGuards.TEAM_OWNER);
    }

    private static void teamRepositories(Routes routes) {
        String members = TEAM + "/members";
        String member = members + "/{username}";
        String repository = TEAM + "/repos/{org}/{repo}";
        routes.on("GET" + members, TeamMembers::list, Guards.SIGNED_IN, PeopleGuards.TEAM_MEMBER);
        routes.on("GET" + member, TeamMembers::get, Guards.SIGNED_IN, PeopleGuards.TEAM_MEMBER);
        routes.onUnlocked(
                "PUT" + member, TeamMembers::add, Guards.SIGNED_IN, PeopleGuards.TEAM_MEMBER, PeopleGuards.TEAM_OWNER);
        routes.on(
                "DELETE" + member,
                TeamMembers::remove,
                Guards.SIGNED_IN,
                PeopleGuards.TEAM_MEMBER,
                PeopleGuards.TEAM_OWNER);
        routes.on("GET" + TEAM + "/repos", TeamRepositories::list, Guards.SIGNED_IN, PeopleGuards.TEAM_MEMBER);
        routes.on("GET" + repository, TeamRepositories::get, Guards.SIGNED_IN, PeopleGuards.TEAM_MEMBER);
        routes.onUnlocked("PUT" + repository, TeamRepositories::add, Guards.SIGNED_IN, PeopleGuards.TEAM_MEMBER);
        routes.onUnlocked("DELETE" + repository, TeamRepositories::remove, Guards.SIGNED_IN, PeopleGuards.TEAM_MEMBER);
        routes.on("GET" + REPOSITORY + "/teams", TeamRepositories::teams, Guards.SIGNED_IN);
        routes.on("GET" + REPOSITORY + "/teams/{team}", TeamRepositories::team, Guards.SIGNED_IN);
        routes.on(
                "PUT" + REPOSITORY + "/teams/{team}",
                TeamRepositories::addTeam,
                Guards.SIGNED_IN,
                Guards.REPOSITORY_ADMIN);
        routes.on(
                "DELETE" + REPOSITORY + "/teams/{team}",
                TeamRepositories::removeTeam,
                Guards.SIGNED_IN,
                Guards.REPOSITORY_ADMIN);
    }
}

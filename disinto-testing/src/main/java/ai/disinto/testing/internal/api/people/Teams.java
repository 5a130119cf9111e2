package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.TeamRenderer;
import ai.disinto.testing.internal.store.Accounts;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Teams of organisations. */
final class Teams {
    private static final Comparator<Team> OWNERS_FIRST = Comparator.<Team, Boolean>comparing(
                    team -> team.permission() != Permission.OWNER)
            .thenComparing(team -> team.name().toLowerCase(Locale.ROOT));

    private Teams() {}

    /** The team {@code {id}}. */
    static Team find(Call call) {
        return call.instance()
                .store()
                .accounts()
                .findTeam(call.number("id"))
                .orElseThrow(() -> Refusal.notFoundIn(
                        "GetTeamById", "team does not exist [org_id 0, team_id " + call.number("id") + ", name: ]"));
    }

    static Answer list(Call call) {
        List<Team> teams = call.instance().store().accounts().teamsOf(call.organization("org")).stream()
                .sorted(OWNERS_FIRST)
                .toList();
        return Listing.of(call, teams).withoutLinks().answer(new TeamRenderer(call.view())::brief);
    }

    /** The teams of an organisation whose name or description has the words. */
    static Answer search(Call call) {
        String words = call.query().text("q").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean everything = call.caller().isSiteAdmin();
        List<Team> teams = call.instance().store().accounts().teamsOf(call.organization("org")).stream()
                .filter(team ->
                        everything || team.members().contains(call.user().id()))
                .filter(team -> (team.name() + "\n" + team.description())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .sorted(OWNERS_FIRST)
                .toList();
        Listing<Team> listing = Listing.of(call, teams);
        ArrayNode data = Json.array(listing.items(), new TeamRenderer(call.view())::brief);
        ObjectNode node = Json.object().put("ok", true);
        node.set("data", data);
        return listing.headers(Answer.ok(node));
    }

    static Answer ofCaller(Call call) {
        List<Team> teams = call.instance().store().accounts().teamsWith(call.user()).stream()
                .sorted(OWNERS_FIRST)
                .toList();
        return Listing.of(call, teams).withoutLinks().answer(new TeamRenderer(call.view())::team);
    }

    static Answer get(Call call) {
        return Answer.ok(new TeamRenderer(call.view()).team(find(call)));
    }

    static Answer create(Call call) {
        Body body = call.body();
        String name = body.required("name", "Name");
        User organization = call.organization("org");
        checkFree(call, organization, name);
        Team team = new Team(call.instance().store().nextId(Team.class), organization, name);
        body.text("description").ifPresent(team::description);
        team.includesAllRepositories(body.isTrue("includes_all_repositories"));
        team.canCreateRepositories(body.isTrue("can_create_org_repo"));
        if (!TeamUnits.apply(team, body)) {
            throw Refusal.internalError();
        }
        call.instance().store().accounts().add(team);
        return Answer.created(new TeamRenderer(call.view()).team(team));
    }

    private static void checkFree(Call call, User organization, String name) {
        Stream<Team> teams = call.instance().store().accounts().teamsOf(organization).stream();
        if (teams.anyMatch(team -> team.name().equalsIgnoreCase(name))) {
            throw Refusal.invalid("team already exists [org_id: " + organization.id() + ", name: " + name + "]");
        }
    }

    static Answer edit(Call call) {
        Team team = find(call);
        Body body = call.body();
        boolean owners = team.permission() == Permission.OWNER;
        body.text("name").filter(name -> !name.isEmpty()).ifPresent(team::name);
        body.text("description").ifPresent(team::description);
        body.flag("can_create_org_repo").ifPresent(flag -> team.canCreateRepositories(owners || flag));
        if (!owners && body.text("permission").filter(word -> !word.isEmpty()).isPresent()) {
            body.flag("includes_all_repositories").ifPresent(team::includesAllRepositories);
        }
        if (!owners) {
            TeamUnits.apply(team, body);
        }
        return Answer.ok(new TeamRenderer(call.view()).brief(team));
    }

    /** Removes any team but that of the owners. */
    static Answer delete(Call call) {
        Team team = find(call);
        if (team.permission() == Permission.OWNER) {
            throw Refusal.internalError();
        }
        call.instance().store().accounts().remove(team);
        return Answer.noContent();
    }

    /** The team of a name in an organisation. */
    static Optional<Team> named(Accounts accounts, User organization, String name) {
        return accounts.teamsOf(organization).stream()
                .filter(team -> team.name().equalsIgnoreCase(name))
                .findFirst();
    }
}

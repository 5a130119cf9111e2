package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Team;
import tools.jackson.databind.node.ObjectNode;

/** Teams as the API shows them. */
public final class TeamRenderer {
    private final View view;

    public TeamRenderer(View view) {
        this.view = view;
    }

    /** With the organisation that it belongs to. */
    public ObjectNode team(Team team) {
        return render(team, true);
    }

    /** Within something else: its organisation is left out. */
    public ObjectNode brief(Team team) {
        return render(team, false);
    }

    private ObjectNode render(Team team, boolean whole) {
        ObjectNode node =
                Json.object().put("id", team.id()).put("name", team.name()).put("description", team.description());
        node.set(
                "organization",
                whole ? new OrganizationRenderer(view).organization(team.organization()) : Json.nothing());
        node.put("includes_all_repositories", team.includesAllRepositories())
                .put("permission", team.permission().word());
        node.set("units", Json.texts(team.units().keySet()));
        ObjectNode units = Json.object();
        team.units().forEach(units::put);
        node.set("units_map", units);
        return node.put("can_create_org_repo", team.canCreateRepositories());
    }
}

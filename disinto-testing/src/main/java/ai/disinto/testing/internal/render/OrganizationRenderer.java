package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.User;
import tools.jackson.databind.node.ObjectNode;

/** Organisations as the API shows them. */
public final class OrganizationRenderer {
    private final View view;

    public OrganizationRenderer(View view) {
        this.view = view;
    }

    public ObjectNode organization(User organization) {
        String avatar =
                new UserRenderer(view).anonymous(organization).get("avatar_url").stringValue();
        ObjectNode node = Json.object()
                .put("id", organization.id())
                .put("name", organization.name())
                .put("full_name", organization.fullName())
                .put("email", organization.email())
                .put("avatar_url", avatar)
                .put("description", organization.description())
                .put("website", organization.website())
                .put("location", organization.location())
                .put("visibility", organization.visibility())
                .put("repo_admin_change_team_access", organization.repoAdminChangeTeamAccess())
                .put("username", organization.name());
        return view.line().atLeast(16) ? node.put("created", Json.time(organization.created())) : node;
    }
}

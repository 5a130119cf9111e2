package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Label;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import tools.jackson.databind.node.ObjectNode;

/** Labels as the API shows them. */
public final class LabelRenderer {
    private final View view;

    public LabelRenderer(View view) {
        this.view = view;
    }

    /** A label of a repository, or one of its owner's that its issues carry. */
    public ObjectNode label(Repository repository, Label label) {
        User organization = label.organization();
        String owner =
                organization == null ? view.api(repository) : view.base() + "/api/v1/orgs/" + organization.name();
        return render(label, owner);
    }

    /** A label of an organisation. */
    public ObjectNode label(User organization, Label label) {
        return render(label, view.base() + "/api/v1/orgs/" + organization.name());
    }

    private static ObjectNode render(Label label, String owner) {
        return Json.object()
                .put("id", label.id())
                .put("name", label.name())
                .put("exclusive", label.exclusive())
                .put("is_archived", label.archived())
                .put("color", label.color())
                .put("description", label.description())
                .put("url", owner + "/labels/" + label.id());
    }
}

package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Hook;
import tools.jackson.databind.node.ObjectNode;

/** Webhooks as the API shows them: never with their secret. */
public final class HookRenderer {
    private HookRenderer() {}

    public static ObjectNode hook(Hook hook) {
        ObjectNode node = Json.object()
                .put("id", hook.id())
                .put("type", hook.type())
                .put("branch_filter", hook.branchFilter())
                .put("url", hook.url());
        node.set("config", Json.object().put("content_type", hook.contentType()).put("url", hook.url()));
        node.set("events", Json.texts(hook.events()));
        return node.put("authorization_header", hook.authorizationHeader())
                .put("content_type", hook.contentType())
                .putNull("metadata")
                .put("active", hook.active())
                .put("updated_at", Json.time(hook.updated()))
                .put("created_at", Json.time(hook.created()));
    }
}

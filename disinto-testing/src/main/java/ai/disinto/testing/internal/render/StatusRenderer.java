package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.CommitStatus;
import ai.disinto.testing.internal.store.Repository;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What checks reported, as the API shows it. */
public final class StatusRenderer {
    private final View view;
    private final Repository repository;

    public StatusRenderer(View view, Repository repository) {
        this.view = view;
        this.repository = repository;
    }

    public ObjectNode status(CommitStatus status) {
        ObjectNode node = Json.object()
                .put("id", status.id())
                .put("status", status.state())
                .put("target_url", status.targetUrl())
                .put("description", status.description())
                .put("url", view.api(repository) + "/statuses/" + status.sha())
                .put("context", status.context());
        node.set("creator", new UserRenderer(view).anonymous(status.creator()));
        return node.put("created_at", Json.time(status.created())).put("updated_at", Json.time(status.updated()));
    }

    /**
     * The newest of each context together.
     *
     * @param state the worst of them; nothing else is known of an empty list
     */
    public ObjectNode combined(List<CommitStatus> statuses, String state) {
        boolean nothing = statuses.isEmpty();
        ObjectNode node = Json.object()
                .put("state", state)
                .put("sha", nothing ? "" : statuses.get(0).sha())
                .put("total_count", statuses.size());
        node.set("statuses", Json.arrayOrNull(statuses, this::status));
        node.set("repository", nothing ? Json.nothing() : new RepositoryRenderer(view).repository(repository));
        return node.put("commit_url", "").put("url", "");
    }
}

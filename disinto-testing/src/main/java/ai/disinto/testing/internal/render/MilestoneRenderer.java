package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Milestone;
import tools.jackson.databind.node.ObjectNode;

/** Milestones as the API shows them; their numbers of issues are those that the server last counted. */
public final class MilestoneRenderer {
    public ObjectNode milestone(Milestone milestone) {
        return Json.object()
                .put("id", milestone.id())
                .put("title", milestone.title())
                .put("description", milestone.description())
                .put("state", milestone.closed() ? "closed" : "open")
                .put("open_issues", milestone.openIssues())
                .put("closed_issues", milestone.closedIssues())
                .put("created_at", Json.time(milestone.created()))
                .put("updated_at", Json.timeOrNull(milestone.updated()))
                .put("closed_at", milestone.closed() ? Json.timeOrNull(milestone.closedAt()) : null)
                .put("due_on", Json.timeOrNull(milestone.deadline()));
    }
}

package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.ci.model.CiState;
import ai.disinto.testing.internal.ci.run.CiRefusal;
import ai.disinto.testing.internal.ci.run.PipelineQueue;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** What only administrators see. */
final class SystemCalls {
    void register(CiRoutes routes) {
        routes.on("GET /agents", SystemCalls::agents);
        routes.on("GET /queue/info", SystemCalls::queue);
    }

    private static void checkAdmin(CiCall call) {
        call.user();
        if (!call.isAdmin()) {
            throw CiRefusal.of(403, "User not authorized");
        }
    }

    private static Answer agents(CiCall call) {
        checkAdmin(call);
        ObjectNode agent = Json.object()
                .put("id", 1)
                .put("created", call.ci().now())
                .put("updated", call.ci().now())
                .put("name", "embedded")
                .put("owner_id", -1)
                .put("token", "none")
                .put("last_contact", call.ci().now())
                .put("last_work", call.ci().now())
                .put("platform", "")
                .put("backend", "local")
                .put("capacity", PipelineQueue.WORKERS)
                .put("version", CiApplication.VERSION)
                .put("no_schedule", false)
                .put("org_id", -1);
        agent.set("custom_labels", Json.nothing());
        return Answer.ok(Json.array().add(agent));
    }

    /** Counts alone: what waits is not described. */
    private static Answer queue(CiCall call) {
        checkAdmin(call);
        ObjectNode info = Json.object();
        for (String list : new String[] {"pending", "waiting_on_deps", "running"}) {
            info.set(list, Json.array());
        }
        info.set(
                "stats",
                Json.object()
                        .put("worker_count", PipelineQueue.WORKERS)
                        .put("pending_count", count(call, CiState.PENDING))
                        .put("waiting_on_deps_count", 0)
                        .put("running_count", count(call, CiState.RUNNING)));
        return Answer.ok(info.put("paused", false));
    }

    private static long count(CiCall call, CiState state) {
        return call.ci().store().repos().stream()
                .flatMap(repo -> repo.pipelines().stream())
                .filter(pipeline -> pipeline.state() == state)
                .count();
    }
}

package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.ci.model.Cause;
import ai.disinto.testing.internal.ci.model.CiLogLine;
import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiState;
import ai.disinto.testing.internal.ci.model.CiStep;
import ai.disinto.testing.internal.ci.model.CiWorkflow;
import ai.disinto.testing.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes pipelines as the server does. */
final class PipelineRenderer {
    private PipelineRenderer() {}

    /** With workflows and steps. */
    static ObjectNode whole(CiPipeline pipeline) {
        ObjectNode node = inList(pipeline);
        if (!pipeline.workflows().isEmpty()) {
            node.set("workflows", Json.array(pipeline.workflows(), workflow -> workflow(pipeline, workflow)));
        }
        return node;
    }

    /** Without workflows. */
    static ObjectNode inList(CiPipeline pipeline) {
        ObjectNode node = Json.object()
                .put("id", pipeline.id())
                .put("number", pipeline.number())
                .put("parent", pipeline.parent())
                .put("status", pipeline.state().word())
                .put("created", pipeline.created())
                .put("updated", pipeline.updated())
                .put("started", pipeline.started())
                .put("finished", pipeline.finished())
                .put("rerun_count", pipeline.reruns())
                .put("reviewed_by", pipeline.reviewer())
                .put("reviewed", pipeline.reviewed())
                .put("version", CiApplication.VERSION);
        node.set("errors", Json.arrayOrNull(pipeline.errors(), PipelineRenderer::error));
        cancellation(pipeline, node);
        cause(pipeline.cause(), node);
        return node;
    }

    private static JsonNode error(String text) {
        ObjectNode node =
                Json.object().put("type", "compiler").put("message", text).put("is_warning", false);
        node.set("data", Json.nothing());
        return node;
    }

    private static void cancellation(CiPipeline pipeline, ObjectNode node) {
        if (!pipeline.canceledBy().isEmpty()) {
            node.set("cancel_info", Json.object().put("canceled_by_user", pipeline.canceledBy()));
        } else if (pipeline.supersededBy() > 0) {
            node.set("cancel_info", Json.object().put("superseded_by", pipeline.supersededBy()));
        }
    }

    private static void cause(Cause cause, ObjectNode node) {
        node.put("event", cause.event())
                .put("deploy_to", cause.deployment().target())
                .put("deploy_task", cause.deployment().task())
                .put("commit", cause.commit())
                .put("branch", cause.branch())
                .put("ref", cause.ref())
                .put("refspec", cause.refspec())
                .put("author", cause.person().author())
                .put("author_avatar", cause.person().avatar())
                .put("author_email", cause.person().email())
                .put("sender", cause.person().sender())
                .put("forge_url", cause.forgeUrl())
                .put("title", cause.title())
                .put("message", cause.message())
                .put("timestamp", cause.timestamp());
        node.set("event_reason", cause.reasons().isEmpty() ? Json.nothing() : Json.texts(cause.reasons()));
        optional(cause, node);
    }

    private static void optional(Cause cause, ObjectNode node) {
        if (!cause.changedFiles().isEmpty()) {
            node.set("changed_files", Json.texts(cause.changedFiles()));
        }
        if (!cause.variables().isEmpty()) {
            ObjectNode variables = Json.object();
            cause.variables().forEach(variables::put);
            node.set("variables", variables);
        }
        if (!cause.cron().isEmpty()) {
            node.put("cron", cause.cron());
        }
        if (cause.fromFork()) {
            node.put("from_fork", true);
        }
    }

    private static ObjectNode workflow(CiPipeline pipeline, CiWorkflow workflow) {
        ObjectNode node = Json.object()
                .put("id", workflow.id())
                .put("pipeline_id", pipeline.id())
                .put("pid", workflow.pid())
                .put("name", workflow.name())
                .put("state", workflow.state().word());
        times(node, workflow.started(), workflow.finished());
        if (workflow.started() > 0) {
            node.put("agent_id", 1);
        }
        if (!workflow.axis().isEmpty()) {
            ObjectNode environ = Json.object();
            workflow.axis().forEach(environ::put);
            node.set("environ", environ);
        }
        List<CiStep> steps = workflow.steps();
        node.set("children", Json.array(steps, step -> step(pipeline, workflow, step)));
        return node;
    }

    private static ObjectNode step(CiPipeline pipeline, CiWorkflow workflow, CiStep step) {
        ObjectNode node = Json.object()
                .put("id", step.id())
                .put("uuid", step.uuid())
                .put("pipeline_id", pipeline.id())
                .put("pid", step.pid())
                .put("ppid", workflow.pid())
                .put("name", step.name())
                .put("state", step.state().word())
                .put("exit_code", step.state() == CiState.KILLED ? 0 : step.exitCode())
                .put("type", step.type());
        if (!step.error().isEmpty()) {
            node.put("error", step.error());
        }
        times(node, step.started(), step.finished());
        return node;
    }

    /** A time that has not come is left out. */
    private static void times(ObjectNode node, long started, long finished) {
        if (started > 0) {
            node.put("started", started);
        }
        if (finished > 0) {
            node.put("finished", finished);
        }
    }

    static ObjectNode line(CiStep step, CiLogLine line) {
        return Json.object()
                .put("id", line.id())
                .put("step_id", step.id())
                .put("time", line.second())
                .put("line", line.number())
                .put("data", Base64.getEncoder().encodeToString(line.text().getBytes(StandardCharsets.UTF_8)))
                .put("type", 0);
    }
}

package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.ci.model.Cause;
import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.model.CiStep;
import ai.disinto.testing.internal.ci.run.Causes;
import ai.disinto.testing.internal.ci.run.CiRefusal;
import ai.disinto.testing.internal.ci.run.Pipelines;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Pipelines and logs. */
final class PipelineCalls {
    private static final String PIPELINES = " /repos/{repo}/pipelines";
    private static final String PIPELINE = PIPELINES + "/{number}";

    private final Pipelines pipelines;

    PipelineCalls(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    void register(CiRoutes routes) {
        routes.on("GET" + PIPELINES, PipelineCalls::list);
        routes.on("POST" + PIPELINES, this::start);
        routes.on("GET" + PIPELINE, PipelineCalls::get);
        routes.on("POST" + PIPELINE, this::restart);
        routes.on("POST" + PIPELINE + "/cancel", this::cancel);
        routes.on("POST" + PIPELINE + "/approve", this::approve);
        routes.on("POST" + PIPELINE + "/decline", this::decline);
        routes.on("GET /repos/{repo}/logs/{number}/{step}", PipelineCalls::log);
    }

    private static Answer list(CiCall call) {
        PipelineFilter filter = PipelineFilter.of(call.query());
        List<CiPipeline> found = call.repo().pipelines().stream()
                .filter(filter::matches)
                .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                .toList();
        return Answer.ok(Json.array(call.page(found), PipelineRenderer::inList));
    }

    private static Answer get(CiCall call) {
        if (!call.parameter("number").equals("latest")) {
            return Answer.ok(PipelineRenderer.whole(call.pipeline()));
        }
        CiRepo repo = call.repo();
        String branch = call.query().text("branch").orElse(repo.repository().defaultBranch());
        return repo.pipelines().stream()
                .filter(each -> each.cause().branch().equals(branch))
                .reduce((older, newer) -> newer)
                .map(each -> Answer.ok(PipelineRenderer.whole(each)))
                .orElseThrow(() -> CiRefusal.of(404));
    }

    private Answer start(CiCall call) {
        CiRepo repo = call.repoToPush();
        JsonNode body = call.body();
        Map<String, String> variables = new LinkedHashMap<>();
        body.path("variables")
                .properties()
                .forEach(each -> variables.put(each.getKey(), each.getValue().asString("")));
        Cause cause = new Causes(call.ci())
                .manual(repo.repository(), call.user(), body.path("branch").asString(""), variables)
                .orElseThrow(() -> CiRefusal.of(500));
        return answer(pipelines.create(repo, cause));
    }

    static Answer answer(Optional<CiPipeline> made) {
        return made.map(each -> Answer.ok(PipelineRenderer.whole(each)))
                .orElseGet(() -> Answer.noContent().with("Pipeline-Filtered", "true"));
    }

    private Answer restart(CiCall call) {
        CiRepo repo = call.repoToPush();
        CiPipeline old = call.pipeline();
        String event = call.query().text("event").orElse("");
        if (event.isEmpty()) {
            return answer(pipelines.restart(repo, old, old.cause()));
        }
        if (!event.equals("deployment")) {
            throw CiRefusal.of(400);
        }
        if (!repo.allowDeployments()) {
            throw CiRefusal.of(403);
        }
        Cause.Deployment deployment = new Cause.Deployment(
                call.query().text("deploy_to").orElse(""),
                call.query().text("deploy_task").orElse(""));
        return answer(pipelines.restart(repo, old, old.cause().deployedTo(deployment)));
    }

    private Answer cancel(CiCall call) {
        pipelines.cancel(call.repoToPush(), call.pipeline(), call.user().name());
        return Answer.noContent();
    }

    private Answer approve(CiCall call) {
        return Answer.ok(PipelineRenderer.whole(pipelines.approve(
                call.repoToPush(), call.pipeline(), call.user().name())));
    }

    private Answer decline(CiCall call) {
        return Answer.ok(PipelineRenderer.whole(pipelines.decline(
                call.repoToPush(), call.pipeline(), call.user().name())));
    }

    /** A step is found by its id; whoever asks with its place in the pipeline gets the log of another. */
    private static Answer log(CiCall call) {
        CiPipeline pipeline = call.pipeline();
        long id = call.number("step");
        CiStep step = pipeline.workflows().stream()
                .flatMap(workflow -> workflow.steps().stream())
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> CiRefusal.of(404));
        return Answer.ok(Json.arrayOrNull(step.log(), line -> PipelineRenderer.line(step, line)));
    }
}

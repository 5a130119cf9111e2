package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.ci.model.Cause;
import ai.disinto.testing.internal.ci.model.CiCron;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.run.Causes;
import ai.disinto.testing.internal.ci.run.CiRefusal;
import ai.disinto.testing.internal.ci.run.Pipelines;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cron jobs. They are kept, and run when somebody asks for it; no clock starts them. */
final class CronCalls {
    private static final String CRONS = " /repos/{repo}/cron";
    private static final String CRON = CRONS + "/{cron}";

    private final Pipelines pipelines;

    CronCalls(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    void register(CiRoutes routes) {
        routes.on("GET" + CRONS, CronCalls::list);
        routes.on("POST" + CRONS, CronCalls::create);
        routes.on("GET" + CRON, call -> Answer.ok(cron(call.repoToPush(), found(call))));
        routes.on("POST" + CRON, this::run);
        routes.on("DELETE" + CRON, CronCalls::delete);
    }

    private static Answer list(CiCall call) {
        CiRepo repo = call.repoToPush();
        List<CiCron> all = List.copyOf(repo.crons().values());
        return Answer.ok(Json.arrayOrNull(call.page(all), each -> cron(repo, each)));
    }

    private static Answer create(CiCall call) {
        CiRepo repo = call.repoToPush();
        JsonNode body = call.body();
        CiCron cron = new CiCron(
                call.ci().store().nextId(CiCron.class),
                body.path("name").asString("").strip(),
                call.user().id(),
                body.path("schedule").asString("").strip(),
                body.path("timezone").asString("UTC"),
                body.path("branch").asString("").strip(),
                body.path("enabled").asBoolean(false),
                call.ci().now());
        check(repo, cron);
        repo.crons().put(cron.id(), cron);
        return Answer.ok(cron(repo, cron));
    }

    private static void check(CiRepo repo, CiCron cron) {
        if (cron.name().isEmpty() || cron.schedule().isEmpty()) {
            String missing = cron.name().isEmpty() ? "name" : "schedule";
            throw CiRefusal.of(422, "Error inserting cron. validate failed: " + missing + " is required");
        }
        boolean branchMissing = !cron.branch().isEmpty()
                && repo.repository().git().branch(cron.branch()).isEmpty();
        if (branchMissing) {
            throw CiRefusal.of(400, "Error inserting cron. branch not resolved");
        }
        if (repo.crons().values().stream().anyMatch(each -> each.name().equals(cron.name()))) {
            throw CiRefusal.of(409, "cron with this exists for this repo already");
        }
    }

    private Answer run(CiCall call) {
        CiRepo repo = call.repoToPush();
        Cause cause = new Causes(call.ci())
                .cron(repo.repository(), repo.user(), found(call))
                .orElseThrow(() -> CiRefusal.of(500));
        return PipelineCalls.answer(pipelines.create(repo, cause));
    }

    private static Answer delete(CiCall call) {
        call.repoToPush().crons().remove(found(call).id());
        return Answer.noContent();
    }

    private static CiCron found(CiCall call) {
        CiCron cron = call.repoToPush().crons().get(call.number("cron"));
        if (cron == null) {
            throw CiRefusal.of(404);
        }
        return cron;
    }

    private static ObjectNode cron(CiRepo repo, CiCron cron) {
        ObjectNode node = Json.object()
                .put("id", cron.id())
                .put("name", cron.name())
                .put("repo_id", repo.id())
                .put("creator_id", cron.creator())
                .put("next_exec", 0)
                .put("schedule", cron.schedule())
                .put("timezone", cron.timezone())
                .put("created", cron.created())
                .put("branch", cron.branch())
                .put("enabled", cron.enabled());
        node.set("variables", Json.nothing());
        return node;
    }
}

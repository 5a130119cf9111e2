package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.model.CiStore;
import ai.disinto.testing.internal.ci.run.CiRefusal;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Repositories: activation and settings. */
final class RepoCalls {
    private static final Set<String> APPROVALS = Set.of("none", "forks", "pull_requests", "all_events");
    private static final Set<String> VISIBILITIES = Set.of("public", "private", "internal");

    void register(CiRoutes routes) {
        routes.on("GET /repos/lookup/{name*}", call -> ok(call, call.repo()));
        routes.on("POST /repos", RepoCalls::activate);
        routes.on("GET /repos/{repo}", call -> ok(call, call.repo()));
        routes.on("PATCH /repos/{repo}", RepoCalls::edit);
        routes.on("DELETE /repos/{repo}", RepoCalls::deactivate);
        routes.on("POST /repos/{repo}/repair", RepoCalls::repair);
    }

    private static Answer ok(CiCall call, CiRepo repo) {
        return Answer.ok(new RepoRenderer(call.ci()).repo(repo));
    }

    private static Answer activate(CiCall call) {
        User user = call.user();
        Repository repository = call.query()
                .text("forge_remote_id")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> call.ci().forge().store().repositories().find(Long.parseLong(id)))
                .orElseThrow(() -> CiRefusal.of(500, "Could not fetch repository from forge."));
        Permission permission = call.ci().forge().access().of(user, repository);
        if (!permission.atLeast(Permission.READ)) {
            throw CiRefusal.of(500, "Could not fetch repository from forge.");
        }
        if (!permission.atLeast(Permission.ADMIN)) {
            throw CiRefusal.of(403, "User has to be a admin of this repository");
        }
        CiStore store = call.ci().store();
        Optional<CiRepo> known = store.repo(repository);
        if (known.filter(CiRepo::active).isPresent()) {
            throw CiRefusal.of(409, "Repository is already active.");
        }
        CiRepo repo = known.orElseGet(() -> new CiRepo(store.nextId(CiRepo.class), repository, user));
        repo.active(true);
        repo.user(user);
        store.add(repo);
        return ok(call, repo);
    }

    private static Answer edit(CiCall call) {
        CiRepo repo = call.repoToAdminister();
        JsonNode body = call.body();
        check(body.path("require_approval").asString("none"), APPROVALS);
        check(body.path("visibility").asString("public"), VISIBILITIES);
        if (body.path("timeout").isInt()) {
            repo.timeout(body.path("timeout").intValue());
        }
        if (body.has("require_approval")) {
            repo.requireApproval(body.path("require_approval").asString());
        }
        if (body.has("visibility")) {
            repo.visibility(body.path("visibility").asString());
        }
        if (body.has("config_file")) {
            repo.configFile(body.path("config_file").asString());
        }
        repo.allowPulls(body.path("allow_pr").asBoolean(repo.allowPulls()));
        repo.allowDeployments(body.path("allow_deploy").asBoolean(repo.allowDeployments()));
        if (body.path("cancel_previous_pipeline_events").isArray()) {
            repo.cancelEvents(texts(body.path("cancel_previous_pipeline_events")));
        }
        return ok(call, repo);
    }

    private static void check(String word, Set<String> known) {
        if (!known.contains(word)) {
            throw CiRefusal.of(400, "Invalid value");
        }
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static Answer deactivate(CiCall call) {
        CiRepo repo = call.repoToAdminister();
        repo.active(false);
        if (call.query().text("remove").filter(Boolean::parseBoolean).isPresent()) {
            call.ci().store().remove(repo);
        }
        return ok(call, repo);
    }

    private static Answer repair(CiCall call) {
        call.repoToAdminister();
        return Answer.noContent();
    }
}

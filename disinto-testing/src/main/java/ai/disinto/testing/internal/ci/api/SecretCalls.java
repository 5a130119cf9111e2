package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.model.CiSecretEntry;
import ai.disinto.testing.internal.ci.run.CiRefusal;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Secrets of repositories. Values are never answered. */
final class SecretCalls {
    private static final String SECRETS = " /repos/{repo}/secrets";
    private static final String SECRET = SECRETS + "/{secret}";

    void register(CiRoutes routes) {
        routes.on("GET" + SECRETS, SecretCalls::list);
        routes.on("POST" + SECRETS, SecretCalls::create);
        routes.on("GET" + SECRET, call -> Answer.ok(secret(call.repoToPush(), found(call))));
        routes.on("PATCH" + SECRET, SecretCalls::edit);
        routes.on("DELETE" + SECRET, SecretCalls::delete);
    }

    private static Answer list(CiCall call) {
        CiRepo repo = call.repoToPush();
        List<CiSecretEntry> all = List.copyOf(repo.secrets().values());
        return Answer.ok(Json.arrayOrNull(call.page(all), each -> secret(repo, each)));
    }

    private static Answer create(CiCall call) {
        CiRepo repo = call.repoToPush();
        JsonNode body = call.body();
        CiSecretEntry empty = new CiSecretEntry(0, body.path("name").asString(""), "", List.of(), List.of(), "");
        CiSecretEntry entry = changed(empty, body);
        check(entry, "inserting");
        if (repo.secrets().containsKey(entry.name())) {
            throw CiRefusal.of(
                    500,
                    "Error inserting secret \"" + entry.name()
                            + "\". on insert duplicate based on constraints was detected");
        }
        CiSecretEntry kept = new CiSecretEntry(
                call.ci().store().nextId(CiSecretEntry.class),
                entry.name(),
                entry.value(),
                entry.events(),
                entry.images(),
                entry.note());
        repo.secrets().put(kept.name(), kept);
        return Answer.ok(secret(repo, kept));
    }

    private static CiSecretEntry changed(CiSecretEntry entry, JsonNode body) {
        String value = body.path("value").asString("");
        return new CiSecretEntry(
                entry.id(),
                entry.name(),
                value.isEmpty() ? entry.value() : value,
                body.path("events").isArray() ? RepoCalls.texts(body.path("events")) : entry.events(),
                body.path("images").isArray() ? RepoCalls.texts(body.path("images")) : entry.images(),
                body.path("note").asString(entry.note()));
    }

    private static void check(CiSecretEntry entry, String doing) {
        String prefix = "Error " + doing + " secret. ";
        if (entry.events().isEmpty()) {
            throw CiRefusal.of(422, prefix + "invalid secret event: no event specified");
        }
        if (entry.name().isEmpty()) {
            throw CiRefusal.of(422, prefix + "invalid secret name: empty name");
        }
        if (entry.value().isEmpty()) {
            throw CiRefusal.of(422, prefix + "invalid secret value: empty value");
        }
    }

    private static Answer edit(CiCall call) {
        CiRepo repo = call.repoToPush();
        CiSecretEntry entry = changed(found(call), call.body());
        check(entry, "updating");
        repo.secrets().put(entry.name(), entry);
        return Answer.ok(secret(repo, entry));
    }

    private static Answer delete(CiCall call) {
        call.repoToPush().secrets().remove(found(call).name());
        return Answer.noContent();
    }

    private static CiSecretEntry found(CiCall call) {
        CiSecretEntry entry = call.repoToPush().secrets().get(call.parameter("secret"));
        if (entry == null) {
            throw CiRefusal.of(404);
        }
        return entry;
    }

    private static ObjectNode secret(CiRepo repo, CiSecretEntry entry) {
        ObjectNode node = Json.object()
                .put("id", entry.id())
                .put("org_id", 0)
                .put("repo_id", repo.id())
                .put("name", entry.name())
                .put("note", entry.note());
        node.set("images", entry.images().isEmpty() ? Json.nothing() : Json.texts(entry.images()));
        node.set("events", Json.texts(entry.events()));
        return node;
    }
}

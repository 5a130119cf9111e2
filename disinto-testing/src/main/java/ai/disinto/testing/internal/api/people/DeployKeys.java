package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PublicKey;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Keys that give access to one repository. */
final class DeployKeys {
    private DeployKeys() {}

    static Answer list(Call call) {
        long keyId = call.query().number("key_id").orElse(0);
        Optional<String> fingerprint = call.query().text("fingerprint");
        List<PublicKey> keys = call.repository().deployKeys().stream()
                .filter(key -> keyId == 0 || key.keyId() == keyId)
                .filter(key -> fingerprint.isEmpty() || key.fingerprint().equals(fingerprint.get()))
                .toList();
        return Listing.of(call, keys).withoutLinks().answer(key -> whole(call, key));
    }

    static Answer get(Call call) {
        return Answer.ok(whole(call, find(call).orElseThrow(Refusal::notFound)));
    }

    static Answer create(Call call) {
        Body body = call.body();
        String title = body.required("title", "Title");
        KeyContent content = KeyContent.parse(body.required("key", "Key"));
        if (call.instance().store().accounts().people().stream()
                .flatMap(user -> call.instance().store().publicKeysOf(user).stream())
                .anyMatch(key -> content.isSame(key.key()))) {
            throw Refusal.invalid("Key content has been used as non-deploy key");
        }
        checkNew(call.repository(), title, content);
        PublicKey key = new PublicKey(
                call.instance().store().nextId(DeployKeys.class),
                title,
                content.text(),
                content.fingerprint(),
                body.isTrue("read_only"),
                call.instance().now());
        key.keyId(call.instance().store().nextId(PublicKey.class));
        call.repository().deployKeys().add(key);
        return Answer.created(render(call, key));
    }

    private static void checkNew(Repository repository, String title, KeyContent content) {
        for (PublicKey key : repository.deployKeys()) {
            if (content.isSame(key.key())) {
                throw Refusal.invalid("This key has already been added to this repository");
            }
            if (key.title().equals(title)) {
                throw Refusal.invalid("A key with the same name already exists");
            }
        }
    }

    /** Removes a key; one that is not there is removed too. */
    static Answer delete(Call call) {
        find(call).ifPresent(call.repository().deployKeys()::remove);
        return Answer.noContent();
    }

    private static Optional<PublicKey> find(Call call) {
        return call.repository().deployKeys().stream()
                .filter(key -> key.id() == call.number("id"))
                .findFirst();
    }

    /** With the repository, for its owner and site administrators. */
    private static ObjectNode whole(Call call, PublicKey key) {
        ObjectNode node = render(call, key);
        User owner = call.repository().owner();
        if (call.caller().isSiteAdmin() || call.caller().is(owner)) {
            Permission permission = key.readOnly() ? Permission.READ : Permission.WRITE;
            node.set("repository", new RepositoryRenderer(call.view()).repository(call.repository(), permission));
        }
        return node;
    }

    private static ObjectNode render(Call call, PublicKey key) {
        return Json.object()
                .put("id", key.id())
                .put("key_id", key.keyId())
                .put("key", key.key())
                .put("url", call.view().api(call.repository()) + "/keys/" + key.id())
                .put("title", key.title())
                .put("fingerprint", key.fingerprint())
                .put("created_at", Json.time(key.created()))
                .put("read_only", key.readOnly());
    }
}

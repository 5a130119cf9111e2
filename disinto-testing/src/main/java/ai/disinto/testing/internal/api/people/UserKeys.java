package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.PublicKey;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Keys of accounts. */
final class UserKeys {
    private UserKeys() {}

    static Answer listOwn(Call call) {
        return list(call, call.user());
    }

    static Answer listOf(Call call) {
        return list(call, call.account("username"));
    }

    private static Answer list(Call call, User owner) {
        Optional<String> fingerprint = call.query().text("fingerprint");
        List<PublicKey> keys = keys(call, owner).stream()
                .filter(key -> fingerprint.isEmpty() || key.fingerprint().equals(fingerprint.get()))
                .toList();
        return Listing.of(call, keys).withoutLinks().answer(key -> render(call, owner, key));
    }

    static Answer get(Call call) {
        PublicKey key = find(call, call.user()).orElseThrow(Refusal::notFound);
        return Answer.ok(render(call, call.user(), key));
    }

    static Answer createOwn(Call call) {
        return create(call, call.user());
    }

    static Answer createFor(Call call) {
        return create(call, call.account("username"));
    }

    private static Answer create(Call call, User owner) {
        Body body = call.body();
        String title = body.required("title", "Title");
        KeyContent content = KeyContent.parse(body.required("key", "Key"));
        checkNew(call.instance(), owner, title, content);
        PublicKey key = new PublicKey(
                call.instance().store().nextId(PublicKey.class),
                title,
                content.text(),
                content.fingerprint(),
                body.isTrue("read_only"),
                call.instance().now());
        keys(call, owner).add(key);
        return Answer.created(render(call, owner, key));
    }

    private static void checkNew(Instance instance, User owner, String title, KeyContent content) {
        boolean used = instance.store().accounts().people().stream()
                .flatMap(user -> instance.store().publicKeysOf(user).stream())
                .anyMatch(key -> content.isSame(key.key()));
        boolean deploys = instance.store().repositories().all().stream()
                .flatMap(repository -> Locked.in(repository, () -> List.copyOf(repository.deployKeys())).stream())
                .anyMatch(key -> content.isSame(key.key()));
        if (used || deploys) {
            throw Refusal.invalid("Key content has been used as non-deploy key");
        }
        if (instance.store().publicKeysOf(owner).stream()
                .anyMatch(key -> key.title().equals(title))) {
            throw Refusal.invalid("Key title has been used");
        }
    }

    static Answer deleteOwn(Call call) {
        return delete(call, call.user());
    }

    static Answer deleteOf(Call call) {
        return delete(call, call.account("username"));
    }

    private static Answer delete(Call call, User owner) {
        keys(call, owner).remove(find(call, owner).orElseThrow(Refusal::notFound));
        return Answer.noContent();
    }

    private static Optional<PublicKey> find(Call call, User owner) {
        return keys(call, owner).stream()
                .filter(key -> key.id() == call.number("id"))
                .findFirst();
    }

    private static List<PublicKey> keys(Call call, User owner) {
        return call.instance().store().publicKeysOf(owner);
    }

    /** To its owner and to site administrators with the account. */
    private static ObjectNode render(Call call, User owner, PublicKey key) {
        ObjectNode node = Json.object()
                .put("id", key.id())
                .put("key", key.key())
                .put("url", call.instance().base() + "/api/v1/user/keys/" + key.id())
                .put("title", key.title())
                .put("fingerprint", key.fingerprint())
                .put("created_at", Json.time(key.created()));
        if (call.instance().line().atLeast(16)) {
            node.put("updated_at", Json.time(key.created())).put("verified", false);
        }
        if (call.caller().isSiteAdmin() || call.caller().is(owner)) {
            node.set("user", new UserRenderer(call.view()).user(owner));
            node.put("key_type", "user");
        }
        return node;
    }
}

package ai.disinto.testing.internal.api.deliveries;

import ai.disinto.testing.internal.access.Glob;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Hook;
import ai.disinto.testing.internal.store.Repository;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends a payload to every webhook that wants it; once, whether it arrives or not. */
final class Outbox {
    private static final Set<String> PLAIN_TYPES = Set.of("forgejo", "gitea", "gogs");

    private final Instance instance;
    private final Post post;

    Outbox(Instance instance) {
        this.instance = instance;
        this.post = Post.of(instance.background());
    }

    /** To the webhooks of the repository, its owner and the instance, in this order. */
    void send(Repository repository, String eventType, JsonNode payload) {
        Stream.of(
                        repository.hooks().stream(),
                        instance.store().hooksOf(repository.owner()).stream(),
                        instance.store().systemHooks().stream().filter(Outbox::everywhere))
                .flatMap(hooks -> hooks)
                .filter(hook -> hook.active() && hook.events().contains(eventType) && wantsBranch(hook, payload))
                .forEach(hook -> send(hook, eventType, payload));
    }

    /** To one webhook, whatever it subscribes to. */
    void send(Hook hook, String eventType, JsonNode payload) {
        if (!PLAIN_TYPES.contains(hook.type())) {
            return;
        }
        Delivery delivery = new Delivery(
                hook, eventType, new String(Json.indented(forType(hook, eventType, payload)), StandardCharsets.UTF_8));
        instance.background().outbound(() -> {
            if (hook.active()) {
                post.send(hook.url(), delivery.headers(), delivery.body());
            }
        });
    }

    private static boolean everywhere(Hook hook) {
        return Boolean.parseBoolean(hook.config().get("is_system_webhook"));
    }

    private static boolean wantsBranch(Hook hook, JsonNode payload) {
        String filter = hook.branchFilter();
        String ref = payload.path("ref").asString("");
        return filter.isEmpty()
                || !ref.startsWith("refs/heads/")
                || Glob.matches(filter, ref.substring("refs/heads/".length()));
    }

    /** Webhooks of the older type see short names of branches and tags where these come and go. */
    private static JsonNode forType(Hook hook, String eventType, JsonNode payload) {
        boolean shortNames =
                hook.type().equals("gitea") && Set.of("create", "delete").contains(eventType);
        if (!shortNames) {
            return payload;
        }
        ObjectNode copy = ((ObjectNode) payload).deepCopy();
        return copy.put("ref", payload.get("ref").stringValue().replaceFirst("^refs/(heads|tags)/", ""));
    }
}

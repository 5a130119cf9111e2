package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.events.RefMoved;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.PushMirror;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Repositories elsewhere to which this one is pushed. */
final class PushMirrors {
    private static final int NAME_LENGTH = 8;
    private static final String DURATION = "(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?";

    private PushMirrors() {}

    static Answer list(Call call) {
        return Listing.of(call, call.repository().pushMirrors()).withoutLinks().answer(mirror -> render(call, mirror));
    }

    static Answer get(Call call) {
        return Answer.ok(render(call, find(call).orElseThrow(() -> Refusal.of(404, ""))));
    }

    static Answer create(Call call) {
        Body body = call.body();
        String address = body.textOrEmpty("remote_address");
        String interval = body.textOrEmpty("interval");
        if (interval.isEmpty() || !interval.matches(DURATION)) {
            throw Refusal.of(400, "time: invalid duration \"" + interval + "\"");
        }
        if (!address.matches("(?i)(?:https?|git)://\\S+")) {
            throw Refusal.of(400, "Invalid Url ");
        }
        PushMirror mirror = new PushMirror(
                "remote_mirror_" + UUID.randomUUID().toString().substring(0, NAME_LENGTH),
                address.replaceFirst("//[^/@]*@", "//"),
                interval,
                body.isTrue("sync_on_commit"),
                call.instance().now());
        body.text("branch_filter").ifPresent(mirror::branchFilter);
        call.repository().pushMirrors().add(mirror);
        return Answer.ok(render(call, mirror));
    }

    static Answer delete(Call call) {
        find(call).ifPresent(call.repository().pushMirrors()::remove);
        return Answer.noContent();
    }

    /** Runs without a lock, and takes one repository's after another; 500 if a mirror cannot be reached. */
    static Answer sync(Call call) {
        List<PushMirror> mirrors =
                Locked.in(call.repository(), () -> List.copyOf(call.repository().pushMirrors()));
        for (PushMirror mirror : mirrors) {
            if (!new MirrorSync(call.instance()).push(call.repository(), mirror, call.user())) {
                throw Refusal.internalError();
            }
        }
        return Answer.empty(200);
    }

    /** After a change, a moment later, it goes to the mirrors that want it at once. */
    static void follow(Instance instance, RefMoved event) {
        List.copyOf(event.repository().pushMirrors()).stream()
                .filter(PushMirror::syncOnCommit)
                .forEach(mirror -> instance.background()
                        .later(() -> new MirrorSync(instance).push(event.repository(), mirror, event.actor())));
    }

    private static Optional<PushMirror> find(Call call) {
        return call.repository().pushMirrors().stream()
                .filter(mirror -> mirror.remoteName().equals(call.parameter("name")))
                .findFirst();
    }

    private static ObjectNode render(Call call, PushMirror mirror) {
        Instant last = mirror.lastUpdate();
        ObjectNode node = Json.object()
                .put("repo_name", call.repository().name())
                .put("remote_name", mirror.remoteName())
                .put("remote_address", mirror.remoteAddress())
                .put("created", Json.time(mirror.created()))
                .put("last_update", Json.time(last == null ? Instant.EPOCH : last))
                .put("last_error", mirror.lastError())
                .put("interval", mirror.interval())
                .put("sync_on_commit", mirror.syncOnCommit())
                .put("public_key", "");
        return call.instance().line().atLeast(15) ? node.put("branch_filter", mirror.branchFilter()) : node;
    }
}

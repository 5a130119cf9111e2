package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.PushMirror;
import tools.jackson.databind.node.ObjectNode;

/** Repositories elsewhere to which this one is pushed. */
final class PushMirrors {
    private PushMirrors() {}

    static Answer list(Call call) {
        return Listing.of(call, call.repository().pushMirrors()).answer(PushMirrors::render);
    }

    private static ObjectNode render(PushMirror mirror) {
        return Json.object().put("remote_name", mirror.remoteName());
    }
}

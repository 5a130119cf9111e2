package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.PublicKey;
import tools.jackson.databind.node.ObjectNode;

/** Keys that give access to one repository. */
final class DeployKeys {
    private DeployKeys() {}

    static Answer list(Call call) {
        return Listing.of(call, call.repository().deployKeys()).answer(DeployKeys::render);
    }

    static Answer create(Call call) {
        call.body().required("title", "Title");
        call.body().required("key", "Key");
        throw Refusal.invalid("Invalid key content: keys are not implemented yet");
    }

    private static ObjectNode render(PublicKey key) {
        return Json.object().put("id", key.id()).put("title", key.title());
    }
}

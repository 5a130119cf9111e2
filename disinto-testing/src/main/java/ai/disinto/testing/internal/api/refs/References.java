package ai.disinto.testing.internal.api.refs;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitRef;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** References of any kind. */
final class References {
    private References() {}

    static Answer list(Call call) {
        return matching(call, "refs/");
    }

    /** All whose name starts with what is asked for. */
    static Answer find(Call call) {
        return matching(call, "refs/" + call.parameter("ref"));
    }

    private static Answer matching(Call call, String prefix) {
        List<GitRef> refs = call.repository().git().refs("refs/").stream()
                .filter(ref -> ref.name().startsWith(prefix))
                .toList();
        if (refs.isEmpty()) {
            throw Refusal.notFound();
        }
        return Answer.ok(Json.array(refs, ref -> render(call, ref)));
    }

    private static ObjectNode render(Call call, GitRef ref) {
        String api = call.view().api(call.repository());
        ObjectNode node = Json.object().put("ref", ref.name()).put("url", api + "/git/" + ref.name());
        node.set(
                "object",
                Json.object()
                        .put("type", ref.type())
                        .put("sha", ref.sha())
                        .put("url", api + "/git/" + ref.type() + "s/" + ref.sha()));
        return node;
    }
}

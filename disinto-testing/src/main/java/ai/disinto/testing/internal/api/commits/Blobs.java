package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Blobs. */
final class Blobs {
    private static final int MOST = 50;

    private Blobs() {}

    static Answer get(Call call) {
        return Answer.ok(blob(call, call.parameter("sha")));
    }

    static Answer list(Call call) {
        String shas = call.query().text("shas").orElseThrow(() -> Refusal.of(400, "shas not provided"));
        List<String> wanted = List.of(shas.split(",", -1));
        return Answer.ok(Json.array(wanted.subList(0, Math.min(MOST, wanted.size())), sha -> blob(call, sha)));
    }

    private static ObjectNode blob(Call call, String sha) {
        byte[] content = call.repository()
                .git()
                .reader()
                .blob(sha)
                .orElseThrow(() -> Refusal.of(400, "object does not exist [id: " + sha + ", rel_path: ]"));
        return Json.object()
                .put("content", Base64.getEncoder().encodeToString(content))
                .put("encoding", "base64")
                .put("url", call.view().api(call.repository()) + "/git/blobs/" + sha)
                .put("sha", sha)
                .put("size", content.length);
    }
}

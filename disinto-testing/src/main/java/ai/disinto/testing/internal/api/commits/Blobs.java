package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import java.util.Base64;

/** Blobs. */
final class Blobs {
    private Blobs() {}

    static Answer get(Call call) {
        String sha = call.parameter("sha");
        byte[] content = call.repository()
                .git()
                .reader()
                .blob(sha)
                .orElseThrow(() -> Refusal.of(400, "object does not exist [id: " + sha + ", rel_path: ]"));
        return Answer.ok(Json.object()
                .put("content", Base64.getEncoder().encodeToString(content))
                .put("encoding", "base64")
                .put("url", call.view().api(call.repository()) + "/git/blobs/" + sha)
                .put("sha", sha)
                .put("size", content.length));
    }
}

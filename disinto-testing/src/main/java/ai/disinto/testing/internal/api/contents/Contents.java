package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.ContentsRenderer;

/** Reads files and folders. */
final class Contents {
    private Contents() {}

    static Answer root(Call call) {
        GitRepository git = call.repository().git();
        if (git.isEmpty()) {
            return Answer.ok(Json.array());
        }
        String ref = call.query().text("ref").orElse(call.repository().defaultBranch());
        String commit = git.resolveCommit(ref)
                .orElseThrow(() -> Refusal.notFoundIn("GetContentsOrList", "object does not exist [id: " + ref + "]"));
        ContentsRenderer renderer = new ContentsRenderer(call.view(), call.repository(), ref, commit);
        return Answer.ok(Json.array(git.reader().tree(commit, false), renderer::listed));
    }
}

package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitPerson;
import ai.disinto.testing.internal.git.GitReader;
import ai.disinto.testing.internal.git.GitRef;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.GitTag;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.CommitRenderer;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Tags that are objects of their own, by the id of the object: a name is refused. */
final class AnnotatedTags {
    private static final String PREFIX = "refs/tags/";

    private AnnotatedTags() {}

    static Answer get(Call call) {
        String sha = call.parameter("sha");
        GitRepository git = call.repository().git();
        GitReader reader = git.reader();
        GitTag tag = git.refs(PREFIX).stream()
                .map(GitRef::name)
                .map(name -> reader.tag(name.substring(PREFIX.length())))
                .flatMap(Optional::stream)
                .filter(found -> found.object().equals(sha) && found.tagger() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.of(400, "object does not exist [id: " + sha + ", rel_path: ]"));
        return Answer.ok(render(call, tag));
    }

    private static ObjectNode render(Call call, GitTag tag) {
        String api = call.view().api(call.repository()) + "/git/";
        ObjectNode node = Json.object()
                .put("tag", tag.name())
                .put("sha", tag.object())
                .put("url", api + "tags/" + tag.object())
                .put("message", tag.message());
        GitPerson tagger = tag.tagger();
        if (tagger != null) {
            node.set("tagger", CommitRenderer.dated(tagger));
        }
        node.set(
                "object",
                Json.object()
                        .put("type", "commit")
                        .put("url", api + "commits/" + tag.commit())
                        .put("sha", tag.commit()));
        node.set("verification", CommitRenderer.unverified());
        node.set("archive_download_count", Json.object().put("zip", 0).put("tar_gz", 0));
        return node;
    }
}

package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitComparison;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.CommitRenderer;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Comparisons of two branches, tags or commits. */
final class Comparisons {
    private static final String DOTS = "...";

    private Comparisons() {}

    static Answer compare(Call call) {
        String wanted = call.parameter("basehead");
        int dots = wanted.indexOf(DOTS);
        if (dots < 0) {
            throw Refusal.notFound();
        }
        GitRepository git = call.repository().git();
        String base = commit(git, wanted.substring(0, dots));
        String head = commit(git, wanted.substring(dots + DOTS.length()));
        GitComparison comparison = git.comparison();
        List<GitCommit> commits = comparison.commits(base, head);
        String from = comparison.mergeBase(base, head).orElse(base);
        ObjectNode node = Json.object().put("total_commits", commits.size());
        node.set("commits", Json.array(commits, new CommitRenderer(call.view(), call.repository())::commit));
        node.set("files", Json.array(comparison.files(from, head), CommitRenderer::file));
        return Answer.ok(node);
    }

    private static String commit(GitRepository git, String name) {
        return git.resolveCommit(name)
                .orElseThrow(() -> Refusal.notFound("object does not exist [id: " + name + ", rel_path: ]"));
    }
}

package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.TreeEntry;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.ContentsRenderer;
import java.util.List;

/** Reads files and folders. */
final class Contents {
    private static final String STEP = "GetContentsOrList";

    private Contents() {}

    static Answer root(Call call) {
        GitRepository git = call.repository().git();
        if (git.isEmpty()) {
            return Answer.ok(Json.array());
        }
        String commit = commit(call);
        return folder(call, commit, git.reader().tree(commit, false));
    }

    static Answer get(Call call) {
        GitRepository git = call.repository().git();
        if (git.isEmpty()) {
            return Answer.ok(Json.array());
        }
        String path = path(call);
        if (path.isEmpty()) {
            return root(call);
        }
        String commit = commit(call);
        TreeEntry entry = git.reader()
                .entry(commit, path)
                .orElseThrow(() -> Refusal.notFoundIn(STEP, "object does not exist [id: , rel_path: " + path + "]"));
        if (!entry.isTree()) {
            return Answer.ok(renderer(call, commit).file(entry));
        }
        List<TreeEntry> children = git.reader().tree(entry.sha(), false).stream()
                .map(child -> child.below(path))
                .toList();
        return folder(call, commit, children);
    }

    private static String path(Call call) {
        String raw = call.parameter("filepath").replaceFirst("^/+", "");
        try {
            return raw.isEmpty() ? "" : new FileErrors(call.instance().line(), false).clean(raw);
        } catch (Refusal refusal) {
            throw Refusal.internalError();
        }
    }

    private static Answer folder(Call call, String commit, List<TreeEntry> entries) {
        return Answer.ok(Json.array(entries, renderer(call, commit)::listed));
    }

    private static ContentsRenderer renderer(Call call, String commit) {
        return new ContentsRenderer(call.view(), call.repository(), ref(call), commit);
    }

    private static String ref(Call call) {
        return call.query().text("ref").orElse(call.repository().defaultBranch());
    }

    private static String commit(Call call) {
        String ref = ref(call);
        return call.repository()
                .git()
                .resolveCommit(ref)
                .orElseThrow(() -> Refusal.notFoundIn(STEP, "object does not exist [id: " + ref + ", rel_path: ]"));
    }
}

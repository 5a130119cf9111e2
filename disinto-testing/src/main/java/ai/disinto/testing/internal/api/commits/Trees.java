package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.TreeEntry;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Trees. */
final class Trees {
    private static final int PER_PAGE = 1000;

    private Trees() {}

    static Answer get(Call call) {
        GitRepository git = call.repository().git();
        String wanted = call.parameter("sha");
        String tree = git.resolveCommit(wanted)
                .map(commit -> git.reader().existingCommit(commit).tree())
                .or(() -> java.util.Optional.of(wanted).filter(git.reader()::hasTree))
                .orElseThrow(() -> Refusal.of(400, "sha not found [" + wanted + "]"));
        List<TreeEntry> entries =
                git.reader().tree(tree, call.query().flag("recursive").orElse(false));
        int page = Math.max(1, call.query().number("page").orElse(1));
        int size = call.query().number("per_page").filter(n -> n > 0).orElse(PER_PAGE);
        int from = Math.min(entries.size(), (page - 1) * Math.min(size, PER_PAGE));
        int to = Math.min(entries.size(), from + Math.min(size, PER_PAGE));
        String api = call.view().api(call.repository()) + "/git/";
        ObjectNode node = Json.object().put("sha", tree).put("url", api + "trees/" + tree);
        node.set("tree", Json.array(entries.subList(from, to), entry -> entry(entry, api)));
        node.put("truncated", to < entries.size()).put("page", page).put("total_count", entries.size());
        return Answer.ok(node).with("X-Total-Count", String.valueOf(entries.size()));
    }

    private static ObjectNode entry(TreeEntry entry, String api) {
        return Json.object()
                .put("path", entry.path())
                .put("mode", entry.mode())
                .put("type", entry.type())
                .put("size", entry.size())
                .put("sha", entry.sha())
                .put("url", api + entry.type() + "s/" + entry.sha());
    }
}

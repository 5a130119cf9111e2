package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.issues.Timeline;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.User;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Notes in the timeline of a pull request which commits came. */
final class PushEntries {
    private PushEntries() {}

    /** The commits that lead from one to another; after a forced push, both ends. */
    static void add(Instance instance, PullRequest pull, User user, String from, String to) {
        GitRepository git = pull.baseRepository().git();
        boolean forced = !git.merger().isAncestor(from, to);
        List<String> commits = forced ? List.of(from, to) : commits(git, from, to);
        ObjectNode body = Json.object().put("is_force_push", forced);
        body.set("commit_ids", Json.texts(commits));
        String text = new String(Json.bytes(body), StandardCharsets.UTF_8).strip();
        new Timeline(instance).add(pull.issue(), user, "pull_push", text);
    }

    private static List<String> commits(GitRepository git, String from, String to) {
        List<String> commits = new ArrayList<>(
                git.comparison().commits(from, to).stream().map(GitCommit::sha).toList());
        Collections.reverse(commits);
        return commits;
    }
}

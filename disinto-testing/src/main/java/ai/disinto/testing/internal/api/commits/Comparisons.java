package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.CommitRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Comparisons of two branches, tags or commits; the second may stand in a fork. */
final class Comparisons {
    private static final List<String> DOTS = List.of("...", "..");

    private Comparisons() {}

    static Answer compare(Call call) {
        List<String> ends = ends(call);
        Repository repository = call.repository();
        String head = head(call, ends.get(1));
        String base = commit(call, repository.git(), ends.get(0));
        List<GitCommit> commits = repository.git().comparison().commits(base, head);
        CommitRenderer renderer = new CommitRenderer(call.view(), repository);
        ArrayNode files = Json.array();
        commits.forEach(commit -> renderer.files(commit).forEach(file -> files.add(CommitRenderer.file(file))));
        ObjectNode node = Json.object().put("total_commits", commits.size());
        node.set("commits", Json.array(commits, commit -> CommitForm.of(call).render(renderer.commit(commit))));
        node.set("files", CommitForm.of(call).files() ? files : Json.array());
        return Answer.ok(node);
    }

    private static List<String> ends(Call call) {
        String wanted = call.parameter("basehead");
        for (String dots : DOTS) {
            int at = wanted.indexOf(dots);
            if (at >= 0) {
                return List.of(wanted.substring(0, at), wanted.substring(at + dots.length()));
            }
        }
        return List.of(call.repository().defaultBranch(), wanted);
    }

    private static String head(Call call, String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return commit(call, call.repository().git(), name);
        }
        Repository fork = fork(call, name.substring(0, colon));
        String head = commit(call, fork.git(), name.substring(colon + 1));
        if (fork != call.repository()) {
            call.repository().git().copyFrom(fork.git(), head);
        }
        return head;
    }

    private static Repository fork(Call call, String owner) {
        Repository base = call.repository();
        if (base.owner().name().equalsIgnoreCase(owner)) {
            return base;
        }
        return call.instance().store().repositories().forksOf(base).stream()
                .filter(fork -> fork.owner().name().equalsIgnoreCase(owner))
                .filter(fork -> call.instance().access().of(call.caller(), fork).atLeast(Permission.READ))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** An end that is not there is an internal error on 11. */
    private static String commit(Call call, GitRepository git, String name) {
        return git.resolveCommit(name)
                .orElseThrow(() -> call.instance().line().atLeast(15)
                        ? Refusal.notFound("object does not exist [id: " + name + ", rel_path: ]")
                        : Refusal.internalError());
    }
}

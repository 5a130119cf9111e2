package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Committers;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.git.FileChange;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.git.Signature;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.CommitRenderer;
import ai.disinto.testing.internal.render.ContentsRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Adds one file. */
final class FileCreation {
    private FileCreation() {}

    static Answer create(Call call) {
        if (!call.permission().atLeast(Permission.WRITE)) {
            throw Refusal.forbidden("user should have a permission to write to this branch");
        }
        Guards.NOT_ARCHIVED.check(call);
        Repository repository = call.repository();
        GitRepository git = repository.git();
        Body body = call.body();
        String path = call.parameter("filepath");
        String branch = body.text("branch").filter(text -> !text.isEmpty()).orElse(repository.defaultBranch());
        String target = body.text("new_branch").filter(text -> !text.isEmpty()).orElse(branch);
        String parent = git.branch(branch).orElse(null);
        String message = body.text("message").filter(text -> !text.isEmpty()).orElse("Add " + path);
        byte[] content = Base64.getDecoder().decode(body.textOrEmpty("content"));
        String commit = git.writer()
                .commit(
                        parent,
                        List.of(FileChange.put(path, content)),
                        Signature.of(Committers.of(call.user(), call.instance().now()), message + "\n"));
        String before = git.branch(target).orElse(RefChange.NONE);
        new RefUpdates(call.instance())
                .move(repository, call.user(), new RefChange("refs/heads/" + target, before, commit));
        return Answer.created(answer(call, path, target, git.reader().existingCommit(commit)));
    }

    private static ObjectNode answer(Call call, String path, String branch, GitCommit commit) {
        Repository repository = call.repository();
        ObjectNode node = Json.object();
        node.set(
                "content",
                new ContentsRenderer(call.view(), repository, branch, commit.sha())
                        .file(repository
                                .git()
                                .reader()
                                .entry(commit.sha(), path)
                                .orElseThrow()));
        node.set("commit", new CommitRenderer(call.view(), repository).ofFileChange(commit));
        node.set("verification", CommitRenderer.unverified());
        return node;
    }
}

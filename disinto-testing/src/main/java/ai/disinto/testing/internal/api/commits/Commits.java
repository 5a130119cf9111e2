package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitReader;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.CommitRenderer;
import java.util.List;

/** Commits of a branch, and one by one. */
final class Commits {
    private Commits() {}

    static Answer list(Call call) {
        GitRepository git = call.repository().git();
        if (git.isEmpty()) {
            throw Refusal.conflict("Git Repository is empty.");
        }
        String start = call.query().text("sha").orElse(call.repository().defaultBranch());
        String head = git.resolveCommit(start).orElseThrow(() -> Refusal.jsonNull(404));
        GitReader reader = git.reader();
        List<GitCommit> commits =
                call.query().text("path").map(path -> reader.log(head, path)).orElseGet(() -> reader.log(head));
        return Listing.of(call, commits)
                .withPageHeaders()
                .answer(new CommitRenderer(call.view(), call.repository())::commit);
    }

    static Answer get(Call call) {
        String wanted = call.parameter("sha");
        GitRepository git = call.repository().git();
        GitCommit commit =
                git.resolveCommit(wanted).flatMap(git.reader()::commit).orElseThrow(() -> Refusal.notFoundIn(wanted));
        return Answer.ok(new CommitRenderer(call.view(), call.repository()).commit(commit));
    }
}

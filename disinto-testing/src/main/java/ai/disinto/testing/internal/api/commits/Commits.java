package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitReader;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.CommitRenderer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commits of a branch, and one by one. */
final class Commits {
    private Commits() {}

    static Answer list(Call call) {
        GitRepository git = call.repository().git();
        if (git.isEmpty()) {
            throw Refusal.conflict("Git Repository is empty.");
        }
        String start = call.query().text("sha").orElse(call.repository().defaultBranch());
        Optional<String> path = call.query().text("path");
        String head = git.resolveCommit(start)
                .orElseThrow(() -> path.isPresent() ? Refusal.internalError() : Refusal.jsonNull(404));
        GitReader reader = git.reader();
        List<GitCommit> commits =
                without(call, git, path.map(name -> reader.log(head, name)).orElseGet(() -> reader.log(head)));
        if (path.isPresent() && commits.isEmpty()) {
            throw Refusal.notFoundIn("FileCommitsCount");
        }
        CommitRenderer renderer = new CommitRenderer(call.view(), call.repository());
        CommitForm form = CommitForm.of(call);
        return Listing.of(call, commits).withPageHeaders().answer(commit -> form.render(renderer.commit(commit)));
    }

    private static List<GitCommit> without(Call call, GitRepository git, List<GitCommit> commits) {
        Optional<String> not = call.query().text("not");
        if (not.isEmpty()) {
            return commits;
        }
        String head = git.resolveCommit(not.get()).orElseThrow(Refusal::internalError);
        Set<String> left = new HashSet<>();
        git.reader().log(head).forEach(commit -> left.add(commit.sha()));
        return commits.stream().filter(commit -> !left.contains(commit.sha())).toList();
    }

    static Answer get(Call call) {
        String wanted = call.parameter("sha");
        GitRepository git = call.repository().git();
        GitCommit commit =
                git.resolveCommit(wanted).flatMap(git.reader()::commit).orElseThrow(() -> Refusal.notFoundIn(wanted));
        CommitRenderer renderer = new CommitRenderer(call.view(), call.repository());
        return Answer.ok(CommitForm.of(call).render(renderer.commit(commit)));
    }
}

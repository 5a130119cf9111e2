package ai.disinto.testing.internal.api.refs;

import ai.disinto.testing.internal.access.BranchRules;
import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Overtakable;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Repository;
import java.util.Optional;

/** Makes branches. */
final class BranchCreation {
    private BranchCreation() {}

    /** Of calls made at the same time for one name, one succeeds; the others are internal errors. */
    static Answer create(Call call) {
        return Overtakable.write(call, () -> prepare(call), change -> finish(call, change));
    }

    private static RefChange prepare(Call call) {
        Guards.REPOSITORY_WRITER.check(call);
        Guards.NOT_ARCHIVED.check(call);
        Repository repository = call.repository();
        if (repository.git().isEmpty()) {
            throw Refusal.of(404, "Git Repository is empty.");
        }
        Body body = call.body();
        String name = body.required("new_branch_name", "BranchName");
        if (!GitRepository.isValidBranchName(name)) {
            throw Refusal.invalid("[BranchName]: GitRefName");
        }
        String start = start(repository, body);
        checkFree(repository.git(), name);
        return new RefChange("refs/heads/" + name, RefChange.NONE, start);
    }

    private static Answer finish(Call call, RefChange change) {
        Repository repository = call.repository();
        String name = change.shortName();
        boolean unprotected = BranchRules.of(repository, name).isEmpty();
        if (!unprotected || !new RefUpdates(call.instance()).move(repository, call.user(), change)) {
            throw Refusal.internalError();
        }
        return Answer.created(Branches.render(call, name, change.after()));
    }

    /** A missing {@code old_ref_name} is an internal error, a missing {@code old_branch_name} is not found. */
    private static String start(Repository repository, Body body) {
        Optional<String> ref = body.text("old_ref_name").filter(text -> !text.isEmpty());
        if (ref.isPresent()) {
            return repository.git().resolveCommit(ref.get()).orElseThrow(Refusal::internalError);
        }
        Optional<String> branch = body.text("old_branch_name").filter(text -> !text.isEmpty());
        return repository
                .git()
                .branch(branch.orElse(repository.defaultBranch()))
                .orElseThrow(() -> Refusal.of(404, "The old branch does not exist"));
    }

    private static void checkFree(GitRepository git, String name) {
        if (git.branch(name).isPresent()) {
            throw Refusal.conflict("The branch already exists.");
        }
        if (git.ref("refs/tags/" + name).isPresent()) {
            throw Refusal.conflict("The branch with the same tag already exists.");
        }
        boolean beside =
                git.branches().stream().anyMatch(other -> other.startsWith(name + "/") || name.startsWith(other + "/"));
        if (beside) {
            throw Refusal.conflict("The branch with the same name already exists.");
        }
    }
}

package ai.disinto.testing.internal.api.refs;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Repository;

/** Gives branches other names. */
final class BranchRenaming {
    private static final String PREFIX = "refs/heads/";

    private BranchRenaming() {}

    static Answer rename(Call call) {
        String from = call.parameter("branch");
        String to = call.body().required("name", "Name");
        Repository repository = call.repository();
        GitRepository git = repository.git();
        if (git.isEmpty()) {
            throw Refusal.of(404, "Git Repository is empty.");
        }
        if (from.equals(to) || git.branch(to).isPresent()) {
            throw Refusal.invalid(
                    "Cannot rename a branch using the same name or rename to a branch that already" + " exists.");
        }
        String head = git.branch(from).orElseThrow(() -> Refusal.of(404, "Branch doesn't exist."));
        if (!GitRepository.isValidBranchName(to)) {
            throw Refusal.invalid("[Name]: GitRefName");
        }
        boolean isDefault = repository.defaultBranch().equals(from);
        RefUpdates updates = new RefUpdates(call.instance());
        boolean made = updates.move(repository, call.user(), new RefChange(PREFIX + to, RefChange.NONE, head));
        if (!made) {
            throw Refusal.internalError();
        }
        if (isDefault) {
            repository.defaultBranch(to);
            git.head(to);
        }
        updates.move(repository, call.user(), new RefChange(PREFIX + from, head, RefChange.NONE));
        return Answer.noContent();
    }
}

package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import java.util.Optional;

/** The heads of pull requests: the branch itself, and the copy that the base repository keeps of it. */
final class PullHeads {
    private PullHeads() {}

    /** Where the branch is now; empty if it is gone. */
    static Optional<String> current(PullRequest pull) {
        Repository repository = pull.headRepository();
        if (pull.agit()) {
            return Optional.of(pull.headSha());
        }
        return repository == null ? Optional.empty() : repository.git().branch(pull.headBranch());
    }

    /** Takes a new head over into the base repository. */
    static void keep(PullRequest pull, String sha) {
        GitRepository base = pull.baseRepository().git();
        Repository head = pull.headRepository();
        if (head != null && head != pull.baseRepository()) {
            base.copyFrom(head.git(), sha);
        }
        String before = base.ref(pull.ref()).orElse(RefChange.NONE);
        base.update(new RefChange(pull.ref(), before, sha));
        pull.headSha(sha);
    }
}

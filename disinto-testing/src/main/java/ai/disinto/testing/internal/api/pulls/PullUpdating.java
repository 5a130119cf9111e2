package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.access.Access;
import ai.disinto.testing.internal.access.BranchRights;
import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Committers;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.git.GitPerson;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.MergeStyle;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.git.Signature;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Optional;

/** Brings the branch of a pull request up to date with its base. */
final class PullUpdating {
    private PullUpdating() {}

    static Answer update(Call call) {
        PullRequest pull = PullFinder.pull(call);
        if (!PullFinder.isOpen(pull)) {
            throw Refusal.invalid("");
        }
        boolean rebase = call.query().text("style").filter("rebase"::equals).isPresent();
        Repository repository = pull.headRepository();
        if (repository == null || !isAllowed(call, pull, repository, rebase)) {
            throw Refusal.withoutBody(403);
        }
        String head = PullHeads.current(pull).orElseThrow(Refusal::internalError);
        String base = call.repository().git().branch(pull.baseBranch()).orElseThrow(Refusal::internalError);
        GitRepository git = repository.git();
        if (repository != call.repository()) {
            git.copyFrom(call.repository().git(), base);
        }
        if (git.merger().isAncestor(base, head)) {
            throw Refusal.internalError();
        }
        String updated = updated(call, pull, base, head, rebase)
                .orElseThrow(() -> Refusal.conflict((rebase ? "rebase" : "merge") + " failed because of conflict"));
        RefChange change = new RefChange("refs/heads/" + pull.headBranch(), head, updated);
        if (!new RefUpdates(call.instance()).move(repository, call.user(), change)) {
            throw Refusal.internalError();
        }
        return Answer.empty(200);
    }

    private static boolean isAllowed(Call call, PullRequest pull, Repository repository, boolean rebase) {
        User user = call.user();
        Access access = call.instance().access();
        BranchRights rights = new BranchRights(access, repository, pull.headBranch());
        if (pull.agit() || (rights.rule().isPresent() && !rights.mayPush(user))) {
            return false;
        }
        Permission inHead = access.of(new Caller(user, null, false), repository);
        if (rebase) {
            return rights.rule().isEmpty() && repository.units().allowRebaseUpdate();
        }
        return rights.mayMerge(user, inHead)
                || (pull.allowMaintainerEdit() && rights.mayMerge(user, call.permission()));
    }

    private static Optional<String> updated(Call call, PullRequest pull, String base, String head, boolean rebase) {
        GitPerson person = Committers.of(call.user(), call.instance().now());
        GitRepository git = PullUpdating.git(pull);
        if (rebase) {
            return git.merger().rebase(base, head, person);
        }
        String message = "Merge branch '" + pull.baseBranch() + "' into " + pull.headBranch() + "\n";
        return git.merger().merge(head, base, MergeStyle.MERGE, Signature.of(person, message));
    }

    private static GitRepository git(PullRequest pull) {
        Repository head = pull.headRepository();
        return head == null ? pull.baseRepository().git() : head.git();
    }
}

package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.access.BranchRules;
import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.api.Committers;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.api.issues.CrossReferences;
import ai.disinto.testing.internal.api.issues.IssueActions;
import ai.disinto.testing.internal.api.issues.Timeline;
import ai.disinto.testing.internal.events.PullMerged;
import ai.disinto.testing.internal.git.GitPerson;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.MergeStyle;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.git.Signature;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** One merge of a pull request by somebody who may. Under the lock of the base repository. */
final class Merge {
    private final Instance instance;
    private final PullRequest pull;
    private final User user;

    Merge(Instance instance, PullRequest pull, User user) {
        this.instance = instance;
        this.pull = pull;
        this.user = user;
    }

    /**
     * Merges.
     *
     * @param expected the head that the caller has seen; empty text for any
     * @param message of the commit that the merge makes
     * @throws Refusal 409 if the head is another one, or on a conflict
     */
    void into(MergeStyle style, String expected, String message) {
        GitRepository git = pull.baseRepository().git();
        String head = PullHeads.current(pull).orElseThrow(Refusal::internalError);
        if (!expected.isEmpty() && !expected.equals(head)) {
            throw Refusal.conflict("head out of date");
        }
        PullHeads.keep(pull, head);
        String base = git.branch(pull.baseBranch()).orElseThrow(Refusal::internalError);
        String merged = git.merger()
                .merge(base, head, style, signature(style, message))
                .orElseThrow(() -> style == MergeStyle.FAST_FORWARD_ONLY
                        ? Refusal.internalError()
                        : Refusal.conflict("merge failed because of conflict"));
        mark(merged);
        RefChange change = new RefChange("refs/heads/" + pull.baseBranch(), base, merged);
        if (!new RefUpdates(instance).move(pull.baseRepository(), user, change)) {
            throw Refusal.conflict("merge push out of date");
        }
        finish();
    }

    private Signature signature(MergeStyle style, String message) {
        GitPerson committer = Committers.of(user, instance.now());
        GitPerson author =
                style == MergeStyle.SQUASH ? Committers.of(pull.issue().poster(), instance.now()) : committer;
        return new Signature(author, committer, message + "\n");
    }

    /** Notes that it was merged by hand. */
    void byHand(String commit) {
        mark(commit);
        finish();
    }

    private void mark(String commit) {
        pull.merged(true);
        pull.mergedAt(instance.now());
        pull.mergedBy(user);
        pull.mergeCommit(commit);
        pull.scheduledMerge(null);
    }

    private void finish() {
        Issue issue = pull.issue();
        IssueActions actions = new IssueActions(instance);
        actions.closeMerged(issue, user);
        instance.events().publish(new PullMerged(pull.baseRepository(), user, pull));
        CrossReferences.resolvedBy(issue).forEach((resolved, closes) -> {
            if (!closes || !IssueActions.hasOpenDependencies(resolved)) {
                actions.close(resolved, user, closes);
            }
        });
    }

    /**
     * Removes the branch that was merged.
     *
     * @throws Refusal 403 if it is protected, the default branch, or belongs to somebody else
     */
    void removeBranch() {
        Repository repository = pull.headRepository();
        if (repository == null || pull.agit()) {
            return;
        }
        String branch = pull.headBranch();
        if (branch.equals(repository.defaultBranch())) {
            throw Refusal.forbidden("the head branch is the default branch");
        }
        if (BranchRules.of(repository, branch).isPresent()) {
            throw Refusal.forbidden("the head branch is protected");
        }
        Permission permission = instance.access().of(new Caller(user, null, false), repository);
        if (!permission.atLeast(Permission.WRITE)) {
            throw Refusal.forbidden("insufficient permission to delete head branch");
        }
        boolean needed = PullFinder.open(pull.baseRepository()).stream()
                .anyMatch(other -> other.headRepository() == repository
                        && other.headBranch().equals(branch));
        if (!needed) {
            remove(repository, branch);
        }
    }

    private void remove(Repository repository, String branch) {
        repository.git().branch(branch).ifPresent(head -> {
            RefChange change = new RefChange("refs/heads/" + branch, head, RefChange.NONE);
            if (new RefUpdates(instance).move(repository, user, change)) {
                new Timeline(instance).add(pull.issue(), user, "delete_branch").oldRef(branch);
            }
        });
    }
}

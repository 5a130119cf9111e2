package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.access.BranchRights;
import ai.disinto.testing.internal.access.FilePatterns;
import ai.disinto.testing.internal.api.issues.IssueActions;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Mergeability;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.ReviewState;
import ai.disinto.testing.internal.store.User;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says whether somebody may merge a pull request now, checked in the order of the server. */
final class MergeRules {
    private final Instance instance;

    MergeRules(Instance instance) {
        this.instance = instance;
    }

    /** How somebody wants to merge. */
    enum Attempt {
        NOW,
        /** As soon as the checks succeed. */
        SCHEDULED,
        /** Against the rule, as administrators may. */
        FORCED,
        /** It was merged by hand, and is to be marked so. */
        BY_HAND
    }

    /**
     * Lets a merge pass.
     *
     * @param permission of who merges
     * @throws Refusal 405 if not, 404 for a closed pull request
     */
    void check(PullRequest pull, User user, Permission permission, Attempt attempt) {
        if (pull.merged()) {
            throw Refusal.of(405, "");
        }
        if (pull.issue().closed()) {
            throw Refusal.notFound();
        }
        BranchRights rights = rights(pull);
        if (!rights.mayMerge(user, permission)) {
            throw Refusal.of(405, "User not allowed to merge PR");
        }
        if (attempt != Attempt.BY_HAND) {
            checkState(pull);
            checkRule(pull, user, permission, attempt);
        }
    }

    private BranchRights rights(PullRequest pull) {
        return new BranchRights(instance.access(), pull.baseRepository(), pull.baseBranch());
    }

    private static void checkState(PullRequest pull) {
        if (IssueRenderer.isDraft(pull.issue())) {
            throw Refusal.of(405, "Work in progress PRs cannot be merged");
        }
        if (pull.mergeability() != Mergeability.MERGEABLE && pull.mergeability() != Mergeability.EMPTY) {
            throw Refusal.of(405, "Please try again later");
        }
    }

    private void checkRule(PullRequest pull, User user, Permission permission, Attempt attempt) {
        BranchProtection rule = rights(pull).rule().orElse(null);
        Optional<String> objection = rule == null ? Optional.empty() : objection(rule, pull);
        boolean administers =
                user.admin() || (rule != null && !rule.applyToAdmins() && permission.atLeast(Permission.ADMIN));
        boolean passes = attempt == Attempt.SCHEDULED || (attempt == Attempt.FORCED && administers);
        if (objection.isPresent() && !passes) {
            throw Refusal.of(405, "not allowed to merge [reason: " + objection.get() + "]");
        }
        if (rule != null && rule.requireSignedCommits()) {
            throw Refusal.of(405, "wont sign: nokey");
        }
        if (IssueActions.hasOpenDependencies(pull.issue())) {
            throw Refusal.internalError();
        }
    }

    /** What the rule of the base branch has against a merge. */
    private static Optional<String> objection(BranchProtection rule, PullRequest pull) {
        if (!statusesPass(rule, pull)) {
            return Optional.of("Not all required status checks successful");
        }
        if (approvals(rule, pull) < rule.requiredApprovals()) {
            return Optional.of("Does not have enough approvals");
        }
        if (rule.blockOnRejectedReviews()
                && official(pull, ReviewState.REQUEST_CHANGES).anyMatch(r -> !r.dismissed())) {
            return Optional.of("There are requested changes");
        }
        if (rule.blockOnOfficialReviewRequests()
                && official(pull, ReviewState.REQUEST_REVIEW).findAny().isPresent()) {
            return Optional.of("There are official review requests");
        }
        if (rule.blockOnOutdatedBranch() && isBehind(pull)) {
            return Optional.of("The head branch is behind the base branch");
        }
        boolean touches = FilePatterns.any(rule.protectedFilePatterns())
                && !pull.changedProtectedFiles().isEmpty();
        return touches ? Optional.of("Changed protected files") : Optional.empty();
    }

    /** Whether the statuses of the head are as the rule of the base branch wants them. */
    boolean statusesPass(PullRequest pull) {
        return rights(pull).rule().map(rule -> statusesPass(rule, pull)).orElse(true);
    }

    private static boolean statusesPass(BranchProtection rule, PullRequest pull) {
        if (!rule.enableStatusCheck()) {
            return true;
        }
        String head = PullHeads.current(pull).orElseThrow(Refusal::internalError);
        return CommitStates.pass(CommitStates.latest(pull.baseRepository(), head), rule.statusCheckContexts());
    }

    private static long approvals(BranchProtection rule, PullRequest pull) {
        Predicate<Review> counts = review -> !review.dismissed() && !(rule.ignoreStaleApprovals() && review.stale());
        return official(pull, ReviewState.APPROVED).filter(counts).count();
    }

    private static Stream<Review> official(PullRequest pull, ReviewState state) {
        return pull.reviews().stream().filter(review -> review.official() && review.state() == state);
    }

    private static boolean isBehind(PullRequest pull) {
        GitRepository git = pull.baseRepository().git();
        return git.branch(pull.baseBranch())
                .filter(base -> !git.merger().isAncestor(base, pull.headSha()))
                .isPresent();
    }
}

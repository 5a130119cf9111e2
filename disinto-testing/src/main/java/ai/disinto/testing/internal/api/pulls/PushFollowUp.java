package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.access.BranchRules;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.api.issues.IssueActions;
import ai.disinto.testing.internal.api.issues.Timeline;
import ai.disinto.testing.internal.events.PullSynchronized;
import ai.disinto.testing.internal.events.RefMoved;
import ai.disinto.testing.internal.git.GitComparison;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.ReviewState;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of pull requests when a branch has moved. The server gets to it only some moments after the push. */
final class PushFollowUp {
    private static final int MOMENTS = 5;

    private final Instance instance;

    PushFollowUp(Instance instance) {
        this.instance = instance;
    }

    void moved(RefMoved event) {
        RefChange change = event.change();
        if (change.isBranch() && !change.creates()) {
            Repository repository = event.repository();
            boolean locked = repository.lock().isHeldByCurrentThread();
            Set<PullRequest> older = locked ? Set.copyOf(PullFinder.open(repository)) : Set.of();
            instance.background().afterMoments(MOMENTS, () -> follow(event, older));
        }
    }

    /** The repository itself and the one that it is a fork of: one lock at a time. */
    private void follow(RefMoved event, Set<PullRequest> older) {
        Repository moved = event.repository();
        Stream.of(moved, moved.forkOf())
                .filter(repository -> repository != null)
                .forEach(repository -> Locked.run(repository, () -> follow(event, repository, older)));
    }

    private void follow(RefMoved event, Repository repository, Set<PullRequest> older) {
        String branch = event.change().shortName();
        for (PullRequest pull : PullFinder.open(repository)) {
            boolean head = pull.headRepository() == event.repository()
                    && pull.headBranch().equals(branch)
                    && !pull.agit();
            boolean base = repository == event.repository() && pull.baseBranch().equals(branch);
            if (event.change().deletes() && (head || base)) {
                new IssueActions(instance).close(pull.issue(), event.actor(), true);
            } else if (head) {
                takeOver(pull, event);
            } else if (base && older.contains(pull)) {
                new MergeabilityCheck(instance).again(pull);
            }
        }
    }

    private void takeOver(PullRequest pull, RefMoved event) {
        String after = event.change().after();
        String before = pull.headSha();
        if (!before.equals(after)
                && PullHeads.current(pull).filter(after::equals).isPresent()) {
            PullHeads.keep(pull, after);
            changed(pull, event.actor(), before, after);
        }
    }

    /** A pull request has a new head. */
    void changed(PullRequest pull, User user, String before, String after) {
        new MergeabilityCheck(instance).again(pull);
        PushEntries.add(instance, pull, user, before, after);
        if (differs(pull, before, after)) {
            pull.reviews().forEach(review -> review.stale(true));
            dismissApprovals(pull, user);
        }
        pull.reviews().stream().filter(review -> review.commit().equals(after)).forEach(review -> review.stale(false));
        instance.events().publish(new PullSynchronized(pull.baseRepository(), user, pull, before));
    }

    /** Whether a pull request changes other things than before. */
    static boolean differs(PullRequest pull, String before, String after) {
        GitRepository git = pull.baseRepository().git();
        GitComparison comparison = git.comparison();
        String base = git.branch(pull.baseBranch()).orElse(pull.mergeBase());
        String from = comparison.mergeBase(base, before).orElse(base);
        String to = comparison.mergeBase(base, after).orElse(base);
        return !comparison.patch(from, before).equals(comparison.patch(to, after));
    }

    /** Those of people whose approval does not count, too; and those of the new head that came too early. */
    private void dismissApprovals(PullRequest pull, User user) {
        boolean wanted = BranchRules.of(pull.baseRepository(), pull.baseBranch())
                .map(BranchProtection::dismissStaleApprovals)
                .orElse(false);
        List<Review> approvals = pull.reviews().stream()
                .filter(review -> review.state() == ReviewState.APPROVED && !review.dismissed())
                .toList();
        if (wanted) {
            approvals.forEach(review -> dismiss(pull, user, review));
        }
    }

    private void dismiss(PullRequest pull, User user, Review review) {
        review.dismissed(true);
        String words = "New commits pushed, approval review dismissed automatically according to repository settings";
        new Timeline(instance).add(pull.issue(), user, "dismiss_review", words).review(review);
    }
}

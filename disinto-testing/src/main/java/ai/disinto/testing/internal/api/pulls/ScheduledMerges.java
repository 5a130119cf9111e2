package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.api.issues.Timeline;
import ai.disinto.testing.internal.git.MergeStyle;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.ScheduledMerge;
import ai.disinto.testing.internal.store.User;

/** Merges that wait: only an event makes the server look at them again. */
final class ScheduledMerges {
    private final Instance instance;

    ScheduledMerges(Instance instance) {
        this.instance = instance;
    }

    void schedule(PullRequest pull, ScheduledMerge merge) {
        if (pull.scheduledMerge() != null) {
            throw Refusal.conflict(
                    "pull request is already scheduled to auto merge when checks succeed [pull_id: " + pull.id() + "]");
        }
        pull.scheduledMerge(merge);
        new Timeline(instance).add(pull.issue(), merge.doer(), "pull_scheduled_merge");
    }

    void cancel(PullRequest pull, User user, Permission permission) {
        ScheduledMerge merge = pull.scheduledMerge();
        if (merge == null) {
            throw Refusal.notFound();
        }
        if (merge.doer() != user && !permission.atLeast(Permission.WRITE)) {
            throw Refusal.forbidden("user has no permission to cancel the scheduled auto merge");
        }
        pull.scheduledMerge(null);
        new Timeline(instance).add(pull.issue(), user, "pull_cancel_scheduled_merge");
    }

    /** A commit succeeded: looks at the pull requests whose head it is. */
    void reconsider(Repository repository, String sha) {
        PullFinder.open(repository).stream()
                .filter(pull -> pull.headSha().equals(sha))
                .forEach(this::reconsider);
    }

    /** Something happened to a pull request: merges it a moment later if it waits and may. */
    void reconsider(PullRequest pull) {
        if (pull.scheduledMerge() != null) {
            String head = pull.headSha();
            instance.background().later(() -> Locked.run(pull.baseRepository(), () -> attempt(pull, head)));
        }
    }

    private void attempt(PullRequest pull, String head) {
        ScheduledMerge merge = pull.scheduledMerge();
        if (merge == null || !PullFinder.isOpen(pull) || !pull.headSha().equals(head)) {
            return;
        }
        try {
            merge(pull, merge);
        } catch (Refusal refused) {
            // it goes on waiting
        }
    }

    private void merge(PullRequest pull, ScheduledMerge scheduled) {
        MergeRules rules = new MergeRules(instance);
        if (!rules.statusesPass(pull)) {
            return;
        }
        User user = scheduled.doer();
        Permission permission = instance.access().of(new Caller(user, null, false), pull.baseRepository());
        rules.check(pull, user, permission, MergeRules.Attempt.NOW);
        pull.scheduledMerge(null);
        Merge merge = new Merge(instance, pull, user);
        MergeStyle style = MergeStyle.of(scheduled.style()).orElse(MergeStyle.MERGE);
        merge.into(style, "", scheduled.message());
        if (scheduled.deleteBranch()) {
            merge.removeBranch();
        }
    }
}

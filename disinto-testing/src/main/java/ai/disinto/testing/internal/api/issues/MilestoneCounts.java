package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Milestone;
import ai.disinto.testing.internal.store.Repository;
import org.jspecify.annotations.Nullable;

/** Counts the issues of milestones: on line 11 at once, later lines let such work gather for a while first. */
final class MilestoneCounts {
    private static final int MOMENTS = 15;

    private final Instance instance;

    MilestoneCounts(Instance instance) {
        this.instance = instance;
    }

    void renew(Repository repository, @Nullable Milestone milestone) {
        if (milestone == null) {
            return;
        }
        if (instance.line().atLeast(15)) {
            after(MOMENTS, repository, milestone);
        } else {
            count(repository, milestone);
        }
    }

    private void after(int moments, Repository repository, Milestone milestone) {
        if (moments > 0) {
            instance.background().later(() -> after(moments - 1, repository, milestone));
            return;
        }
        repository.lock().lock();
        try {
            count(repository, milestone);
        } finally {
            repository.lock().unlock();
        }
    }

    private static void count(Repository repository, Milestone milestone) {
        long all = repository.issues().values().stream()
                .filter(issue -> issue.milestone() == milestone)
                .count();
        long closed = repository.issues().values().stream()
                .filter(issue -> issue.milestone() == milestone)
                .filter(Issue::closed)
                .count();
        milestone.openIssues(all - closed);
        milestone.closedIssues(closed);
    }
}

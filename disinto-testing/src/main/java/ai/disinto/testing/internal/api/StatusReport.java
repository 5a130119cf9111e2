package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.events.StatusReported;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.CommitStatus;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.time.Instant;

/** What a check says about a commit. */
public record StatusReport(String sha, String context, String state, String targetUrl, String description) {
    /** Keeps it and tells of it; to be called with the lock of the repository. */
    public CommitStatus keep(Instance instance, Repository repository, User creator) {
        Instant now = instance.now();
        long before = repository.statuses().stream()
                .filter(status -> status.sha().equals(sha))
                .count();
        CommitStatus status =
                new CommitStatus(before + 1, sha, context, creator, now, state, targetUrl, description, now);
        repository.statuses().add(status);
        instance.events().publish(new StatusReported(repository, creator, status));
        return status;
    }
}

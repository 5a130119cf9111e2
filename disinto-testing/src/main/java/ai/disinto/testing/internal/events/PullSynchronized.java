package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** The head of a pull request moved. */
public record PullSynchronized(Repository repository, User actor, PullRequest pull, String before)
        implements ForgeEvent {}

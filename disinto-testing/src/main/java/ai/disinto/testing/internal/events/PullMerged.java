package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** A pull request was merged. */
public record PullMerged(Repository repository, User actor, PullRequest pull) implements ForgeEvent {}

package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.CommitStatus;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** A check reported about a commit. */
public record StatusReported(Repository repository, User actor, CommitStatus status) implements ForgeEvent {}

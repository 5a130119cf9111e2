package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** A repository was forked. */
public record RepositoryForked(Repository repository, User actor, Repository fork) implements ForgeEvent {}

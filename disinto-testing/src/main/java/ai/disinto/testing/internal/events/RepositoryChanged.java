package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** A repository was {@code created} or {@code deleted}. */
public record RepositoryChanged(Repository repository, User actor, String action) implements ForgeEvent {}

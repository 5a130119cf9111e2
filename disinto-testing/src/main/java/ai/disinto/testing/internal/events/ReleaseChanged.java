package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.Release;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** A release was {@code published}, {@code updated} or {@code deleted}. */
public record ReleaseChanged(Repository repository, User actor, Release release, String action) implements ForgeEvent {}

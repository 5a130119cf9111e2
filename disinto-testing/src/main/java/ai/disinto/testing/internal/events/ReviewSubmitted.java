package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.User;

/** Somebody reviewed a pull request. */
public record ReviewSubmitted(Repository repository, User actor, Review review) implements ForgeEvent {}

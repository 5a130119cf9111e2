package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import org.jspecify.annotations.Nullable;

/** Somebody was asked for a review, or asked no more. */
public record ReviewRequested(
        Repository repository,
        User actor,
        PullRequest pull,
        @Nullable User reviewer,
        boolean removed) implements ForgeEvent {}

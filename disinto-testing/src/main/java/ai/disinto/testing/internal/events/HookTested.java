package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.Hook;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** Somebody tries a webhook, with a commit as if it had been pushed. */
public record HookTested(Repository repository, User actor, Hook hook, String ref, String commit)
        implements ForgeEvent {}

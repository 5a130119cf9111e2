package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** A branch, tag or other reference was made, moved or removed; by a push, a merge or the API. */
public record RefMoved(Repository repository, User actor, RefChange change) implements ForgeEvent {}

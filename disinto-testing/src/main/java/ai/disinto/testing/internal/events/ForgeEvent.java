package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** Something that happened in a repository. Published while its lock is held. */
public interface ForgeEvent {
    Repository repository();

    /** Who did it. */
    User actor();
}

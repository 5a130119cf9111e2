package ai.disinto.testing.internal.instance;

import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Optional;

/** Has a say in every push through git, before references move. */
@FunctionalInterface
public interface PushPolicy {
    /** Why not, in the words that git shows; empty if there is nothing against it. */
    Optional<String> refusal(Repository repository, User pusher, RefChange change);
}

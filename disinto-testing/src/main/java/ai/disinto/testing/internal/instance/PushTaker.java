package ai.disinto.testing.internal.instance;

import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.git.TakenPush;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Optional;

/** Makes something else of a push than a reference. */
@FunctionalInterface
public interface PushTaker {
    /**
     * Takes a push, whose commits are there already.
     *
     * @param options as whoever pushed gave them, such as {@code title=…}
     * @return empty if it is a reference like any other
     */
    Optional<TakenPush> take(Repository repository, User pusher, RefChange change, List<String> options);
}

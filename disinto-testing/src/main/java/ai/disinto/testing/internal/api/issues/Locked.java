package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.store.Repository;
import java.util.function.Supplier;

/** Does something while nothing else happens in a repository. */
final class Locked {
    private Locked() {}

    static <T> T in(Repository repository, Supplier<T> action) {
        repository.lock().lock();
        try {
            return action.get();
        } finally {
            repository.lock().unlock();
        }
    }
}

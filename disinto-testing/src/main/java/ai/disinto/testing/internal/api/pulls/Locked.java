package ai.disinto.testing.internal.api.pulls;

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

    static void run(Repository repository, Runnable action) {
        repository.lock().lock();
        try {
            action.run();
        } finally {
            repository.lock().unlock();
        }
    }
}

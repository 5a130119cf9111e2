package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.store.Repository;
import java.util.function.Supplier;

/** Does something while nothing else happens in a repository. */
public final class Locked {
    private Locked() {}

    public static <T> T in(Repository repository, Supplier<T> action) {
        repository.lock().lock();
        try {
            return action.get();
        } finally {
            repository.lock().unlock();
        }
    }

    public static void run(Repository repository, Runnable action) {
        repository.lock().lock();
        try {
            action.run();
        } finally {
            repository.lock().unlock();
        }
    }
}

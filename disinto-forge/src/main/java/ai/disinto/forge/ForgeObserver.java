package ai.disinto.forge;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Is told about every request of a client, for logs, figures and traces. Called by the threads that call. */
@FunctionalInterface
public interface ForgeObserver {
    /**
     * Called after each request. What it throws is logged and otherwise ignored.
     *
     * @param attempt what was asked and what came of it
     */
    void requested(Attempt attempt);

    /**
     * One request. Holds no secret.
     *
     * @param method such as {@code GET}
     * @param path path and query
     * @param number which request of the same call this was, from 1
     * @param status the status; empty if there was no answer
     * @param took how long it took
     * @param pause how long until it is repeated; empty if it is not
     */
    record Attempt(
            String method, String path, int number, OptionalInt status, Duration took, Optional<Duration> pause) {
        /**
         * Checks that nothing is missing.
         *
         * @param method such as {@code GET}
         * @param path path and query
         * @param number which request of the same call this was, from 1
         * @param status the status; empty if there was no answer
         * @param took how long it took
         * @param pause how long until it is repeated; empty if it is not
         */
        public Attempt {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(took, "took");
            Objects.requireNonNull(pause, "pause");
        }
    }
}

package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.http.Answer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A write that others can overtake, as on the server: it looks around first and takes effect a moment later. On a calm
 * forge both happen at once.
 */
public final class Overtakable {
    private Overtakable() {}

    /**
     * Writes in two steps.
     *
     * @param prepare reads and checks, while nothing else happens in the repository
     * @param finish takes effect if nobody was faster, while nothing else happens in the repository
     */
    public static <T> Answer write(Call call, Supplier<T> prepare, Function<T, Answer> finish) {
        if (call.instance().background().calm()) {
            return locked(call, () -> finish.apply(prepare.get()));
        }
        T prepared = locked(call, prepare);
        call.instance().background().takeAMoment();
        return locked(call, () -> finish.apply(prepared));
    }

    private static <T> T locked(Call call, Supplier<T> step) {
        ReentrantLock lock = call.lock();
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}

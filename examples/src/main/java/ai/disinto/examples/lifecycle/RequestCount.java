package ai.disinto.examples.lifecycle;

import ai.disinto.forge.ForgeObserver;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests and the time that was waited for them. */
final class RequestCount implements ForgeObserver {
    private final LongAdder requests = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    @Override
    public void requested(Attempt attempt) {
        requests.increment();
        nanos.add(attempt.took().toNanos());
    }

    long requests() {
        return requests.sum();
    }

    double seconds() {
        return nanos.sum() / 1e9;
    }
}

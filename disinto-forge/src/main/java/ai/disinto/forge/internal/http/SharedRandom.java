package ai.disinto.forge.internal.http;

import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/** Lets threads share a generator that is made for one. */
public final class SharedRandom implements RandomGenerator {
    private final ReentrantLock lock = new ReentrantLock();
    private final RandomGenerator generator;

    public SharedRandom(RandomGenerator generator) {
        this.generator = generator;
    }

    @Override
    public long nextLong() {
        lock.lock();
        try {
            return generator.nextLong();
        } finally {
            lock.unlock();
        }
    }
}

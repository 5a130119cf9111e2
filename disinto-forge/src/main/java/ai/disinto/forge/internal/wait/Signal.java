package ai.disinto.forge.internal.wait;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets threads wait until something may have changed. A signal between two looks is not lost. */
public final class Signal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long count;

    /** A number to wait with: taken before a look, it tells signals that came after it. At first it is 0. */
    public long mark() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    public void give() {
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a signal after the mark, at most for a time. */
    public void await(long mark, Duration limit) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.convert(limit);
        lock.lockInterruptibly();
        try {
            while (count == mark && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}

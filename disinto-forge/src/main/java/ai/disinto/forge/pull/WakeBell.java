package ai.disinto.forge.pull;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a waiting walk hears. A ring while nobody waits ends the next wait. */
final class WakeBell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rings = lock.newCondition();
    private boolean rang;

    void ring() {
        lock.lock();
        try {
            rang = true;
            rings.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a ring, at most some time. */
    void await(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long rest = TimeUnit.MILLISECONDS.toNanos(Math.max(0, longest.toMillis()));
            while (!rang && rest > 0) {
                rest = rings.awaitNanos(rest);
            }
            rang = false;
        } finally {
            lock.unlock();
        }
    }
}

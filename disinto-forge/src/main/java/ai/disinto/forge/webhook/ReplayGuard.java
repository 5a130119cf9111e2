package ai.disinto.forge.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers for a while which deliveries came, so that each is handled once. A delivery carries no signed time, and its
 * id is not signed either. So the window counts from the <em>receipt</em> of a delivery, by this program's clock, and a
 * message is a repetition if within the window there was one of the same id, or of the same signed content under
 * whatever id. What is replayed later, after a restart, or after so many others that it was forgotten, is not noticed;
 * as long as deliveries are hints, that costs a question to the server and nothing else.
 *
 * <p>Memory is bounded by the number of deliveries that are remembered. May be shared between threads.
 */
public final class ReplayGuard {
    private final Duration window;
    private final int capacity;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    private ReplayGuard(Duration window, int capacity, InstantSource clock) {
        this.window = window;
        this.capacity = capacity;
        this.clock = clock;
    }

    /**
     * Makes a guard that remembers nothing yet.
     *
     * @param window how long a delivery is remembered
     * @param capacity how many are remembered at most; the oldest are forgotten first
     * @param clock gives the times of receipt
     * @return the guard
     * @throws IllegalArgumentException if window or capacity is not positive
     */
    public static ReplayGuard of(Duration window, int capacity, InstantSource clock) {
        if (Objects.requireNonNull(window, "window").isNegative() || window.isZero()) {
            throw new IllegalArgumentException("window must be positive, got " + window);
        }
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive, got " + capacity);
        }
        return new ReplayGuard(window, capacity, Objects.requireNonNull(clock, "clock"));
    }

    /**
     * Decides whether a delivery is to be handled, and remembers it.
     *
     * @param delivery the delivery
     * @return {@code false} if it came before
     */
    public boolean admit(Delivery delivery) {
        return admit(Objects.requireNonNull(delivery, "delivery").id(), delivery.fingerprint());
    }

    /**
     * Forgets a delivery that could not be handled, so that it may come again.
     *
     * @param delivery the delivery
     */
    public void forget(Delivery delivery) {
        Objects.requireNonNull(delivery, "delivery");
        lock.lock();
        try {
            seen.remove(idKey(delivery.id()));
            seen.remove(contentKey(delivery.fingerprint()));
        } finally {
            lock.unlock();
        }
    }

    boolean admit(String id, String fingerprint) {
        Instant now = clock.instant();
        lock.lock();
        try {
            drop(now.minus(window), seen.size());
            if (seen.containsKey(idKey(id)) || seen.containsKey(contentKey(fingerprint))) {
                return false;
            }
            drop(now.minus(window), 2L * (capacity - 1));
            seen.put(idKey(id), now);
            seen.put(contentKey(fingerprint), now);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** How many entries are kept; two a delivery. */
    int size() {
        lock.lock();
        try {
            return seen.size();
        } finally {
            lock.unlock();
        }
    }

    /** Drops what is too old, and the oldest of what is more than may be kept. */
    private void drop(Instant oldest, long most) {
        Iterator<Instant> times = seen.values().iterator();
        while (times.hasNext() && (!times.next().isAfter(oldest) || seen.size() > most)) {
            times.remove();
        }
    }

    private static String idKey(String id) {
        return "id " + id;
    }

    private static String contentKey(String fingerprint) {
        return "content " + fingerprint;
    }
}

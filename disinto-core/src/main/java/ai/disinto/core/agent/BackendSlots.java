package ai.disinto.core.agent;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many runs each backend serves at once, whatever project they are for: a model server has memory for so many, a login
 * is good for one session. Who waits longest is served first. Safe for several threads.
 *
 * <pre>{@code
 * Optional<BackendSlots.Slot> slot = slots.acquire(agent.backend(), Duration.ofMinutes(10));
 * if (slot.isPresent()) {
 *     try (BackendSlots.Slot held = slot.get()) {
 *         …
 *     }
 * }
 * }</pre>
 */
public final class BackendSlots {
    private final int each;
    private final Map<String, Integer> bounds;
    private final Map<String, Semaphore> slots = new ConcurrentHashMap<>();

    private BackendSlots(int each, Map<String, Integer> bounds) {
        this.each = each;
        this.bounds = Map.copyOf(bounds);
    }

    /** A place at a backend, until it is closed. Closing it again does nothing. */
    public interface Slot extends AutoCloseable {
        /** Gives the place to who waits longest. */
        @Override
        void close();
    }

    /**
     * Makes slots with one bound for every backend.
     *
     * @param each how many runs each backend serves at once, at least 1
     * @return the slots, all free
     * @throws IllegalArgumentException if the bound is less than 1
     */
    public static BackendSlots of(int each) {
        return of(each, Map.of());
    }

    /**
     * Makes slots with bounds of their own for some backends. Backends are the same when host and port are,
     * whatever model works there; without an address, when their names are.
     *
     * @param each how many runs any other backend serves at once, at least 1
     * @param bounds how many runs these backends serve at once, at least 1
     * @return the slots, all free
     * @throws IllegalArgumentException if a bound is less than 1
     */
    public static BackendSlots of(int each, Map<Backend, Integer> bounds) {
        Map<String, Integer> byPlace = new HashMap<>();
        Objects.requireNonNull(bounds, "bounds")
                .forEach((backend, bound) -> byPlace.put(backend.place(), positive("bounds", bound)));
        return new BackendSlots(positive("each", each), byPlace);
    }

    /**
     * Takes a slot, and waits for one if none is free.
     *
     * @param backend the backend
     * @param wait how long to wait at most; with zero, a free slot is taken only if nobody waits for it
     * @return the slot, or empty when none became free in time
     * @throws InterruptedException if the waiting thread is interrupted; it then holds no slot
     * @throws IllegalArgumentException if the time is negative
     */
    public Optional<Slot> acquire(Backend backend, Duration wait) throws InterruptedException {
        Objects.requireNonNull(backend, "backend");
        if (Objects.requireNonNull(wait, "wait").isNegative()) {
            throw new IllegalArgumentException("wait must not be negative, got " + wait);
        }
        Semaphore free = slots(backend);
        return free.tryAcquire(nanos(wait), TimeUnit.NANOSECONDS) ? Optional.of(held(free)) : Optional.empty();
    }

    /**
     * Answers how many slots are free at this moment.
     *
     * @param backend the backend
     * @return the number
     */
    public int free(Backend backend) {
        return slots(Objects.requireNonNull(backend, "backend")).availablePermits();
    }

    /**
     * Answers what keeps a run from starting at once, for {@link AgentSchedule#due}.
     *
     * @param backend the backend
     * @return the reason in words, or empty when a slot is free
     */
    public Optional<String> obstacle(Backend backend) {
        return free(backend) > 0
                ? Optional.empty()
                : Optional.of("the backend " + backend.place() + " is busy, with " + bound(backend) + " at work");
    }

    /** Answers which backends have been used, and how many slots are free. */
    @Override
    public String toString() {
        Map<String, Integer> free = new HashMap<>();
        slots.forEach((place, semaphore) -> free.put(place, semaphore.availablePermits()));
        return "BackendSlots" + new java.util.TreeMap<>(free);
    }

    /** How many wait, as far as can be told. */
    int waiting(Backend backend) {
        return slots(backend).getQueueLength();
    }

    private Semaphore slots(Backend backend) {
        return slots.computeIfAbsent(backend.place(), place -> new Semaphore(bound(backend), true));
    }

    private int bound(Backend backend) {
        return bounds.getOrDefault(backend.place(), each);
    }

    private static Slot held(Semaphore free) {
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.compareAndSet(true, false)) {
                free.release();
            }
        };
    }

    private static long nanos(Duration wait) {
        return wait.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : wait.toNanos();
    }

    private static int positive(String property, int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException(property + " must be at least 1, got " + bound);
        }
        return bound;
    }
}

package ai.disinto.forge.work;

import ai.disinto.forge.internal.http.Pause;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A lock for one test stack that several programs of a machine share: a JSON file with {@code holder}, {@code since} and
 * {@code heartbeat}. Who has it says every few minutes that it is alive; after ten minutes of silence somebody else may
 * take it. Whoever dies, at whatever moment, leaves a lock that is free, held, or free after those ten minutes.
 *
 * <p>The folder must be on a disk of this machine. Immutable; may be shared between threads.
 */
public final class StackLock {
    private static final int LONGEST_HOLDER = 200;

    private final StackFiles files;
    private final InstantSource clock;
    private final Times times;
    private final Pause pause;

    StackLock(StackFiles files, InstantSource clock, Times times, Pause pause) {
        this.files = files;
        this.clock = clock;
        this.times = times;
        this.pause = pause;
    }

    /**
     * How often to look, when a holder counts as dead, and when to give up.
     *
     * @param poll how long to wait between two looks
     * @param stale after how much silence the lock may be taken
     * @param giveUp how long to wait in all
     */
    public record Times(Duration poll, Duration stale, Duration giveUp) {
        /**
         * Checks the times.
         *
         * @param poll how long to wait between two looks
         * @param stale after how much silence the lock may be taken
         * @param giveUp how long to wait in all
         * @throws IllegalArgumentException if one is negative, or the first or second is zero
         */
        public Times {
            check("poll", poll, false);
            check("stale", stale, false);
            check("giveUp", giveUp, true);
        }

        /**
         * Answers the usual times.
         *
         * @return 30 seconds, 10 minutes and an hour
         */
        public static Times standard() {
            return new Times(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(1));
        }

        private static void check(String name, Duration time, boolean mayBeZero) {
            if (Objects.requireNonNull(time, name).isNegative() || (time.isZero() && !mayBeZero)) {
                throw new IllegalArgumentException(name + " must be positive, got " + time);
            }
        }
    }

    /**
     * Answers the lock of a file, with {@link Times#standard()}.
     *
     * @param file the file, in a folder that is made if need be; files of the same name with an ending lie beside it
     * @param clock the time, the same for all who share the lock
     * @return the lock; nothing is read yet
     */
    public static StackLock at(Path file, InstantSource clock) {
        return new StackLock(
                new StackFiles(Objects.requireNonNull(file, "file").toAbsolutePath()),
                Objects.requireNonNull(clock, "clock"),
                Times.standard(),
                Pause.real());
    }

    /**
     * Answers the same lock with other times.
     *
     * @param other the times; all who share the lock should agree on when a holder is dead
     * @return the changed copy
     */
    public StackLock times(Times other) {
        return new StackLock(files, clock, Objects.requireNonNull(other, "other"), pause);
    }

    /**
     * Takes the lock if nobody has it.
     *
     * @param holder who takes it, in up to 200 characters, for others to read
     * @return the lease, to be closed; empty if somebody has it
     * @throws IllegalArgumentException if the holder is blank or too long
     * @throws StackLockException if the file cannot be read or written
     */
    public Optional<StackLease> tryAcquire(String holder) {
        if (Objects.requireNonNull(holder, "holder").isBlank() || holder.length() > LONGEST_HOLDER) {
            throw new IllegalArgumentException("holder must be 1 to " + LONGEST_HOLDER + " characters that say who");
        }
        Instant now = clock.instant();
        StackRecord wanted = new StackRecord(
                new StackHolder(holder, now, now), UUID.randomUUID().toString());
        boolean taken = files.guarded("take the lock", () -> take(wanted, now));
        return taken ? Optional.of(new StackLease(files, clock, wanted)) : Optional.empty();
    }

    /**
     * Takes the lock as soon as nobody has it.
     *
     * @param holder who takes it, in up to 200 characters, for others to read
     * @return the lease, to be closed; empty if others had it all the time until it was time to give up
     * @throws IllegalArgumentException if the holder is blank or too long
     * @throws StackLockException if the file cannot be read or written
     * @throws InterruptedException if the thread was interrupted
     */
    public Optional<StackLease> acquire(String holder) throws InterruptedException {
        Instant end = clock.instant().plus(times.giveUp());
        while (true) {
            Optional<StackLease> lease = tryAcquire(holder);
            Duration left = Duration.between(clock.instant(), end);
            if (lease.isPresent() || left.isNegative() || left.isZero()) {
                return lease;
            }
            pause.await(left.compareTo(times.poll()) < 0 ? left : times.poll());
        }
    }

    /**
     * Looks who has the lock.
     *
     * @return what the file says; empty if there is none, or its holder has been silent for too long, or is just writing
     * @throws StackLockException if the file cannot be read
     */
    public Optional<StackHolder> holder() {
        Instant now = clock.instant();
        return files.guarded("read the lock", files::read)
                .filter(content -> !isStale(content, now))
                .flatMap(content -> StackRecord.parse(content.bytes()))
                .map(StackRecord::holder);
    }

    private boolean take(StackRecord wanted, Instant now) throws IOException {
        Optional<StackFiles.Content> present = files.read();
        if (present.isPresent() && !isStale(present.get(), now)) {
            return false;
        }
        if (present.isPresent()) {
            files.replace(wanted.toBytes());
            return true;
        }
        try {
            files.create(wanted.toBytes());
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** A time from the future was written by a wrong clock; like that of a torn file it is the file's that counts. */
    private boolean isStale(StackFiles.Content content, Instant now) {
        Instant latest = now.plus(times.stale());
        Instant alive = StackRecord.parse(content.bytes())
                .map(record -> record.holder().heartbeat())
                .filter(time -> !time.isAfter(latest))
                .orElse(content.written());
        return alive.isAfter(latest) || alive.isBefore(now.minus(times.stale()));
    }

    /** Answers the file. */
    @Override
    public String toString() {
        return "StackLock[" + files.file() + "]";
    }
}

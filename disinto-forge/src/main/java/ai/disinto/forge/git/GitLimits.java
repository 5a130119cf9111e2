package ai.disinto.forge.git;

import java.time.Duration;
import java.util.Objects;

/** How long git may take and how much it may bring. Immutable; each method answers a changed copy. */
public final class GitLimits {
    private static final GitLimits DEFAULTS = new GitLimits(Duration.ofMinutes(10), 2L << 30, 256L << 20);

    private final Duration deadline;
    private final long received;
    private final long largestObject;

    private GitLimits(Duration deadline, long received, long largestObject) {
        this.deadline = deadline;
        this.received = received;
        this.largestObject = largestObject;
    }

    /** {@return ten minutes, 2 GiB on the wire, 256 MiB for one object} */
    public static GitLimits defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the time for one exchange with the server and all that belongs to it.
     *
     * @param time a positive time
     * @return limits with that
     * @throws IllegalArgumentException if it is not positive
     */
    public GitLimits deadline(Duration time) {
        if (Objects.requireNonNull(time, "time").isNegative() || time.isZero()) {
            throw new IllegalArgumentException("deadline must be positive, got " + time);
        }
        return new GitLimits(time, received, largestObject);
    }

    /**
     * Sets what may arrive in one exchange, as it travels.
     *
     * @param bytes a positive number
     * @return limits with that
     * @throws IllegalArgumentException if it is not positive
     */
    public GitLimits received(long bytes) {
        return new GitLimits(deadline, positive(bytes), largestObject);
    }

    /**
     * Sets how large one object may be that arrives, unpacked.
     *
     * @param bytes a positive number
     * @return limits with that
     * @throws IllegalArgumentException if it is not positive
     */
    public GitLimits largestObject(long bytes) {
        return new GitLimits(deadline, received, positive(bytes));
    }

    /** {@return the time for one exchange with the server and all that belongs to it} */
    public Duration deadline() {
        return deadline;
    }

    /** {@return the bytes that may arrive in one exchange} */
    public long received() {
        return received;
    }

    /** {@return the size that one object may have} */
    public long largestObject() {
        return largestObject;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GitLimits that
                && deadline.equals(that.deadline)
                && received == that.received
                && largestObject == that.largestObject;
    }

    @Override
    public int hashCode() {
        return Objects.hash(deadline, received, largestObject);
    }

    @Override
    public String toString() {
        return deadline + ", " + received + " bytes, " + largestObject + " bytes an object";
    }

    private static long positive(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a limit must be positive, got " + bytes);
        }
        return bytes;
    }
}

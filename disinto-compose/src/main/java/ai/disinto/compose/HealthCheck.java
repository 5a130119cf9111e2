package ai.disinto.compose;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How one sees whether a service is well.
 *
 * @param test the command, {@code CMD} or {@code CMD-SHELL} first
 * @param interval the time between two tries
 * @param timeout how long one try may take
 * @param retries how many tries must fail in a row
 * @param startPeriod how long failures do not count after the start
 */
public record HealthCheck(
        List<ComposeText> test, Duration interval, Duration timeout, int retries, Duration startPeriod) {
    /**
     * Copies the command.
     *
     * @param test the command, {@code CMD} or {@code CMD-SHELL} first
     * @param interval the time between two tries
     * @param timeout how long one try may take
     * @param retries how many tries must fail in a row
     * @param startPeriod how long failures do not count after the start
     * @throws IllegalArgumentException if there is no command, a time is negative, or the number is less than one
     */
    public HealthCheck {
        test = List.copyOf(Objects.requireNonNull(test, "test"));
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(startPeriod, "startPeriod");
        if (test.isEmpty() || retries < 1) {
            throw new IllegalArgumentException("a health check needs a command and at least one try");
        }
        if (interval.isNegative() || timeout.isNegative() || startPeriod.isNegative()) {
            throw new IllegalArgumentException("the times of a health check must not be negative");
        }
    }

    /** The four numbers as the tables of the project write them: interval/timeout/retries/start period, in seconds. */
    static HealthCheck of(List<String> test, int interval, int timeout, int... retriesAndStart) {
        return new HealthCheck(
                test.stream().map(ComposeText::of).toList(),
                Duration.ofSeconds(interval),
                Duration.ofSeconds(timeout),
                retriesAndStart[0],
                Duration.ofSeconds(retriesAndStart[1]));
    }
}

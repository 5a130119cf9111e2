package ai.disinto.forge.webhook;

import ai.disinto.forge.ForgeRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** Settings of a {@link ChangePoller}. Not for use by several threads. */
public final class ChangePollerBuilder {
    private final ForgeRepository repository;
    private Duration interval = Duration.ofMinutes(1);
    private Duration overlap = Duration.ofSeconds(10);
    private Duration sweepInterval = Duration.ofHours(1);
    private int batchSize = 100;
    private Optional<Instant> start = Optional.empty();
    private InstantSource clock = InstantSource.system();

    ChangePollerBuilder(ForgeRepository repository) {
        this.repository = repository;
    }

    /**
     * Sets how often the server is asked without a hint. The default is every minute.
     *
     * @param time a positive time
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public ChangePollerBuilder interval(Duration time) {
        interval = positive("interval", Objects.requireNonNull(time, "time"));
        return this;
    }

    /**
     * Sets how far a question reaches back behind the newest change that was seen, which is also how far the clock of
     * the server may be behind the one of this program. The default is 10 seconds.
     *
     * @param time at least two seconds, since the server counts in seconds
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    public ChangePollerBuilder overlap(Duration time) {
        if (Objects.requireNonNull(time, "time").compareTo(Duration.ofSeconds(2)) < 0) {
            throw new IllegalArgumentException("overlap must be at least two seconds, got " + time);
        }
        overlap = time;
        return this;
    }

    /**
     * Sets how often everything is listed, to find removals and changes that move no time. The default is every hour.
     *
     * @param time a positive time
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public ChangePollerBuilder sweepInterval(Duration time) {
        sweepInterval = positive("sweep interval", Objects.requireNonNull(time, "time"));
        return this;
    }

    /**
     * Sets how many changes a batch has at most. The default is 100.
     *
     * @param changes a positive number
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public ChangePollerBuilder batchSize(int changes) {
        if (changes < 1) {
            throw new IllegalArgumentException("batch size must be positive, got " + changes);
        }
        batchSize = changes;
        return this;
    }

    /**
     * Begins at a time: what did not change since does not count as changed at first, and everything is listed only when
     * the sweep interval is over. The default is to begin with everything.
     *
     * @param time by the clock of the server, such as the {@link ChangePoller#checkpoint} of an earlier process
     * @return this builder
     */
    public ChangePollerBuilder startingAt(Instant time) {
        start = Optional.of(Objects.requireNonNull(time, "time"));
        return this;
    }

    /**
     * Sets what tells the time. The default is the clock of the machine.
     *
     * @param source the clock
     * @return this builder
     */
    public ChangePollerBuilder clock(InstantSource source) {
        clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Makes the poller. Nothing is asked yet.
     *
     * @return the poller
     */
    public ChangePoller build() {
        return new ChangePoller(new RepositoryChanges(repository), repository.slug(), this);
    }

    Duration interval() {
        return interval;
    }

    Duration overlap() {
        return overlap;
    }

    Duration sweepInterval() {
        return sweepInterval;
    }

    int batchSize() {
        return batchSize;
    }

    Optional<Instant> start() {
        return start;
    }

    InstantSource clock() {
        return clock;
    }

    private static Duration positive(String property, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(property + " must be positive, got " + time);
        }
        return time;
    }
}

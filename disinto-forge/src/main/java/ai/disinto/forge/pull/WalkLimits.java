package ai.disinto.forge.pull;

import java.time.Duration;
import java.util.Objects;

/** How long a walk waits and how often it tries. Immutable; each method with an argument answers a changed copy. */
public final class WalkLimits {
    private static final WalkLimits STANDARD = new WalkLimits(
            new Waits(
                    Duration.ofSeconds(1800),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(10_800),
                    Duration.ofSeconds(300)),
            new Counts(3, 1, 5, 3));

    private final Waits waits;
    private final Counts counts;

    /** The times. */
    private record Waits(Duration ci, Duration ciPoll, Duration review, Duration reviewPoll) {}

    /** The numbers. */
    private record Counts(int fixes, int retriggers, int rounds, int rebases) {}

    private WalkLimits(Waits waits, Counts counts) {
        this.waits = waits;
        this.counts = counts;
    }

    /**
     * Answers the limits of a factory.
     *
     * @return 30 minutes for a build, looked at every 30 seconds; 3 hours for a verdict, looked at every 5 minutes; 3
     *     repairs, 1 build started again, 5 rounds of review, 3 times behind its base
     */
    public static WalkLimits standard() {
        return STANDARD;
    }

    /**
     * Sets how long a head may wait for its build, before {@code ci_timeout}.
     *
     * @param longest the time, positive
     * @return limits with that
     * @throws IllegalArgumentException if it is no time
     */
    public WalkLimits ciWait(Duration longest) {
        return new WalkLimits(new Waits(time(longest), waits.ciPoll, waits.review, waits.reviewPoll), counts);
    }

    /**
     * Sets how often a build is looked at.
     *
     * @param longest the time between two looks, positive
     * @return limits with that
     * @throws IllegalArgumentException if it is no time
     */
    public WalkLimits ciPoll(Duration longest) {
        return new WalkLimits(new Waits(waits.ci, time(longest), waits.review, waits.reviewPoll), counts);
    }

    /**
     * Sets how long a head may wait for a verdict, before {@code review_timeout}.
     *
     * @param longest the time, positive
     * @return limits with that
     * @throws IllegalArgumentException if it is no time
     */
    public WalkLimits reviewWait(Duration longest) {
        return new WalkLimits(new Waits(waits.ci, waits.ciPoll, time(longest), waits.reviewPoll), counts);
    }

    /**
     * Sets how often verdicts are looked at.
     *
     * @param longest the time between two looks, positive
     * @return limits with that
     * @throws IllegalArgumentException if it is no time
     */
    public WalkLimits reviewPoll(Duration longest) {
        return new WalkLimits(new Waits(waits.ci, waits.ciPoll, waits.review, time(longest)), counts);
    }

    /**
     * Sets how often the worker may mend what a build found, before {@code ci_exhausted}.
     *
     * @param most the number, 0 for never
     * @return limits with that
     * @throws IllegalArgumentException if it is negative
     */
    public WalkLimits ciFixes(int most) {
        return new WalkLimits(waits, new Counts(count(most), counts.retriggers, counts.rounds, counts.rebases));
    }

    /**
     * Sets how often a build that failed for reasons of its own is started again, before it counts as any other failure.
     *
     * @param most the number, 0 for never
     * @return limits with that
     * @throws IllegalArgumentException if it is negative
     */
    public WalkLimits ciRetriggers(int most) {
        return new WalkLimits(waits, new Counts(counts.fixes, count(most), counts.rounds, counts.rebases));
    }

    /**
     * Sets how often the worker may answer a review, before {@code review_exhausted}.
     *
     * @param most the number, 0 for never
     * @return limits with that
     * @throws IllegalArgumentException if it is negative
     */
    public WalkLimits reviewRounds(int most) {
        return new WalkLimits(waits, new Counts(counts.fixes, counts.retriggers, count(most), counts.rebases));
    }

    /**
     * Sets how often a refused merge or a base that moved is answered with an update or a rebase, before
     * {@code merge_blocked}. Refusals that neither can mend are counted apart, up to the same number.
     *
     * @param most the number, 0 for never
     * @return limits with that
     * @throws IllegalArgumentException if it is negative
     */
    public WalkLimits rebases(int most) {
        return new WalkLimits(waits, new Counts(counts.fixes, counts.retriggers, counts.rounds, count(most)));
    }

    /** {@return how long a head may wait for its build} */
    public Duration ciWait() {
        return waits.ci;
    }

    /** {@return how often a build is looked at} */
    public Duration ciPoll() {
        return waits.ciPoll;
    }

    /** {@return how long a head may wait for a verdict} */
    public Duration reviewWait() {
        return waits.review;
    }

    /** {@return how often verdicts are looked at} */
    public Duration reviewPoll() {
        return waits.reviewPoll;
    }

    /** {@return how often the worker may mend what a build found} */
    public int ciFixes() {
        return counts.fixes;
    }

    /** {@return how often a build that failed for reasons of its own is started again} */
    public int ciRetriggers() {
        return counts.retriggers;
    }

    /** {@return how often the worker may answer a review} */
    public int reviewRounds() {
        return counts.rounds;
    }

    /** {@return how often the branch may be brought up to date} */
    public int rebases() {
        return counts.rebases;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WalkLimits that && waits.equals(that.waits) && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(waits, counts);
    }

    /** Answers all of them. */
    @Override
    public String toString() {
        return waits + ", " + counts;
    }

    private static Duration time(Duration longest) {
        if (Objects.requireNonNull(longest, "longest").isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("longest must be a time, got " + longest);
        }
        return longest;
    }

    private static int count(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most must not be negative, got " + most);
        }
        return most;
    }
}

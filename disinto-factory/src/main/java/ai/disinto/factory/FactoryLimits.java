package ai.disinto.factory;

import java.time.Duration;
import java.util.Objects;

/** How much a factory does. Immutable; each method with an argument answers a changed copy. */
public final class FactoryLimits {
    private static final FactoryLimits STANDARD = new FactoryLimits(3, 1, 20, Duration.ofDays(1));

    private final int attempts;
    private final int issuesAtOnce;
    private final int filingsPerHour;
    private final Duration attemptTime;

    private FactoryLimits(int attempts, int issuesAtOnce, int filingsPerHour, Duration attemptTime) {
        this.attempts = attempts;
        this.issuesAtOnce = issuesAtOnce;
        this.filingsPerHour = filingsPerHour;
        this.attemptTime = attemptTime;
    }

    /**
     * Answers the limits of a factory.
     *
     * @return 3 attempts at an issue, of a day each at most; 1 issue at once in each project; 20 issues filed in an hour
     *     in each project
     */
    public static FactoryLimits standard() {
        return STANDARD;
    }

    /**
     * Sets how often an issue is tried by the accounts of the factory over its whole life, restarts included; then it is
     * blocked until a person has looked.
     *
     * @param most the number, from 1
     * @return limits with that
     * @throws IllegalArgumentException if it is less than 1
     */
    public FactoryLimits attempts(int most) {
        return new FactoryLimits(positive("attempts", most), issuesAtOnce, filingsPerHour, attemptTime);
    }

    /**
     * Sets how many issues of a project are in work at once.
     *
     * @param most the number, from 1; one agent can have several, whose pull requests wait for others
     * @return limits with that
     * @throws IllegalArgumentException if it is less than 1
     */
    public FactoryLimits issuesAtOnce(int most) {
        return new FactoryLimits(attempts, positive("issuesAtOnce", most), filingsPerHour, attemptTime);
    }

    /**
     * Sets how many issues are filed in an hour in a project, by the account that files.
     *
     * @param most the number, from 1
     * @return limits with that
     * @throws IllegalArgumentException if it is less than 1
     */
    public FactoryLimits filingsPerHour(int most) {
        return new FactoryLimits(attempts, issuesAtOnce, positive("filingsPerHour", most), attemptTime);
    }

    /**
     * Sets how long one attempt may take from claim to merge; then it ends as {@code budget_exhausted}.
     *
     * @param longest the time, positive
     * @return limits with that
     * @throws IllegalArgumentException if it is no time
     */
    public FactoryLimits attemptTime(Duration longest) {
        if (Objects.requireNonNull(longest, "longest").isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("longest must be a time, got " + longest);
        }
        return new FactoryLimits(attempts, issuesAtOnce, filingsPerHour, longest);
    }

    /** {@return how often an issue is tried over its whole life} */
    public int attempts() {
        return attempts;
    }

    /** {@return how many issues of a project are in work at once} */
    public int issuesAtOnce() {
        return issuesAtOnce;
    }

    /** {@return how many issues are filed in an hour in a project} */
    public int filingsPerHour() {
        return filingsPerHour;
    }

    /** {@return how long one attempt may take} */
    public Duration attemptTime() {
        return attemptTime;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactoryLimits that
                && attempts == that.attempts
                && issuesAtOnce == that.issuesAtOnce
                && filingsPerHour == that.filingsPerHour
                && attemptTime.equals(that.attemptTime);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attempts, issuesAtOnce, filingsPerHour, attemptTime);
    }

    /** Answers all of them. */
    @Override
    public String toString() {
        return attempts + " attempts of " + attemptTime + ", " + issuesAtOnce + " issues at once, " + filingsPerHour
                + " filings an hour";
    }

    private static int positive(String name, int most) {
        if (most < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, got " + most);
        }
        return most;
    }
}

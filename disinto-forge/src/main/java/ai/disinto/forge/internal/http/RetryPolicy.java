package ai.disinto.forge.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** When a call is sent again, and after how long. */
public final class RetryPolicy {
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final int MOST_DOUBLINGS = 5;

    private final int attempts;
    private final RetryBudget budget;
    private final RandomGenerator random;

    /**
     * Makes a policy.
     *
     * @param attempts how often a call is sent at most, from 1
     * @param budget what bounds all calls together
     * @param random spreads the repetitions of many callers
     */
    public RetryPolicy(int attempts, RetryBudget budget, RandomGenerator random) {
        this.attempts = attempts;
        this.budget = budget;
        this.random = random;
    }

    static boolean isPassing(int status) {
        return PASSING.contains(status);
    }

    boolean allows(int attempt) {
        return attempt < attempts && budget.take();
    }

    void succeeded() {
        budget.succeeded();
    }

    /** Half of the time is certain, half is left to chance. */
    Duration backoff(int attempt) {
        long most = FIRST.toNanos() << Math.min(attempt - 1, MOST_DOUBLINGS);
        return Duration.ofNanos(most / 2 + random.nextLong(most / 2 + 1));
    }

    /** Reads {@code Retry-After}: seconds, or a date. */
    public static Optional<Duration> retryAfter(HttpAnswer answer, Instant now) {
        String value = answer.header("Retry-After").map(String::strip).orElse("");
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

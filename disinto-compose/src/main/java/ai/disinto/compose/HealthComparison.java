package ai.disinto.compose;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Compares how one sees whether a service is well. */
final class HealthComparison {
    private static final Duration USUAL = Duration.ofSeconds(30);

    private final ChangeList to;

    HealthComparison(ChangeList to) {
        this.to = to;
    }

    void compare(Optional<HealthCheck> before, Optional<HealthCheck> after, boolean awaited) {
        List<String> was = before.map(HealthComparison::test).orElse(List.of());
        List<String> is = after.map(HealthComparison::test).orElse(List.of());
        if (!was.equals(is)) {
            to.add(rule(was, is, awaited), CommandText.shown(was), CommandText.shown(is));
        } else if (before.isPresent() && after.isPresent()) {
            to.text(times(before.get()), times(after.get()), ChangeRule.HEALTH_TIMES_CHANGED);
        }
    }

    private static ChangeRule rule(List<String> was, List<String> is, boolean awaited) {
        if (is.isEmpty()) {
            return awaited ? ChangeRule.AWAITED_HEALTH_DROPPED : ChangeRule.HEALTH_DROPPED;
        }
        return was.isEmpty() ? ChangeRule.HEALTH_ADDED : ChangeRule.HEALTH_TEST_CHANGED;
    }

    /** The command; nothing for a check that is switched off. */
    private static List<String> test(HealthCheck check) {
        List<String> words = EffectiveText.written(check.test());
        return words.get(0).equals("NONE") ? List.of() : words;
    }

    private static String times(HealthCheck check) {
        return "every " + time(check.interval()) + ", at most " + time(check.timeout()) + ", " + check.retries()
                + " tries, from " + check.startPeriod().toMillis() + " ms on";
    }

    private static String time(Duration time) {
        return (time.isZero() ? USUAL : time).toMillis() + " ms";
    }
}

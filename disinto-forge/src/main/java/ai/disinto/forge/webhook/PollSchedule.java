package ai.disinto.forge.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the server is asked, and for how much. For one thread at a time. */
final class PollSchedule {
    private final Duration interval;
    private final Duration betweenHinted;
    private final Duration sweepInterval;
    private Optional<Instant> asked = Optional.empty();
    private Optional<Instant> swept = Optional.empty();
    private boolean hinted;

    PollSchedule(Duration interval, Duration betweenHinted, Duration sweepInterval) {
        this.interval = interval;
        this.betweenHinted = betweenHinted.compareTo(interval) < 0 ? betweenHinted : interval;
        this.sweepInterval = sweepInterval;
    }

    void hint() {
        hinted = true;
    }

    boolean isDue(Instant now) {
        return untilDue(now).isZero();
    }

    /** How long nothing needs to be asked; a clock that went back does not make it longer. */
    Duration untilDue(Instant now) {
        if (asked.isEmpty() || now.isBefore(asked.get())) {
            return Duration.ZERO;
        }
        Duration rest = Duration.between(now, asked.get().plus(hinted ? betweenHinted : interval));
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** Takes note that the server is asked now. */
    Question ask(Instant now, Optional<Instant> horizon) {
        if (swept.isEmpty() && horizon.isPresent()) {
            // begun at a given time: the first sweep comes later
            swept = Optional.of(now);
        }
        asked = Optional.of(now);
        hinted = false;
        boolean sweep = swept.isEmpty() || !now.isBefore(swept.get().plus(sweepInterval));
        return new Question(now, sweep ? Optional.empty() : horizon);
    }

    /** Takes note that everything was listed. */
    void swept(Instant time) {
        swept = Optional.of(time);
    }
}

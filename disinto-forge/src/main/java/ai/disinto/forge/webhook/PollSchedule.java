package ai.disinto.forge.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the server is asked, and for how much. For one thread at a time. */
final class PollSchedule {
    private final Duration interval;
    private final Duration betweenHinted;
    private final Duration sweepInterval;
    private Instant asked = Instant.MIN;
    private Optional<Instant> swept = Optional.empty();
    private boolean begunLater;
    private boolean hinted;

    PollSchedule(Duration interval, Duration betweenHinted, Duration sweepInterval, Optional<Instant> start) {
        this.interval = interval;
        this.betweenHinted = betweenHinted.compareTo(interval) < 0 ? betweenHinted : interval;
        this.sweepInterval = sweepInterval;
        this.begunLater = start.isPresent();
    }

    void hint() {
        hinted = true;
    }

    /** When the server was asked last. */
    Instant asked() {
        return asked;
    }

    /** How long nothing needs to be asked; a clock that went back does not make it longer. */
    Duration untilDue(Instant now) {
        if (asked.equals(Instant.MIN) || now.isBefore(asked)) {
            return Duration.ZERO;
        }
        Duration rest = Duration.between(now, asked.plus(hinted ? betweenHinted : interval));
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** Takes note that the server is asked now. */
    Question ask(Instant now, Optional<Instant> horizon) {
        if (begunLater) {
            // begun at a given time: the first sweep comes later
            begunLater = false;
            swept = Optional.of(now);
        }
        asked = now;
        hinted = false;
        boolean sweep = swept.isEmpty() || !now.isBefore(swept.get().plus(sweepInterval));
        return new Question(now, sweep ? Optional.empty() : horizon);
    }

    /** Takes note that everything was listed. */
    void swept(Instant time) {
        swept = Optional.of(time);
    }
}

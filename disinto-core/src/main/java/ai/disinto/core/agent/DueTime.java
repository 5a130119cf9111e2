package ai.disinto.core.agent;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** When a run is due after a start: the interval later, and a little more that differs between runs and starts. */
final class DueTime {
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final int SHARE = 20;

    private final ScheduledRun run;
    private final String seed;

    DueTime(ScheduledRun run, String seed) {
        this.run = run;
        this.seed = seed;
    }

    Instant after(Instant start) {
        return later(later(start, run.interval()), jitter(start));
    }

    /** The most that lies between a start and the time that the next one is due. */
    Duration longest() {
        return run.interval().plus(most());
    }

    static Instant later(Instant time, Duration by) {
        try {
            return time.plus(by);
        } catch (DateTimeException | ArithmeticException e) {
            return Instant.MAX;
        }
    }

    private Duration jitter(Instant start) {
        long hash = 0xcbf29ce484222325L;
        String text = seed + '\n' + ScheduleLine.key(run) + '\n' + start.getEpochSecond();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        // the low bits of a product depend on few bits of the text
        hash ^= hash >>> 32;
        return Duration.ofMillis(Math.floorMod(hash, most().toMillis() + 1));
    }

    private Duration most() {
        Duration share = run.interval().dividedBy(SHARE);
        return share.compareTo(MOST) < 0 ? share : MOST;
    }
}

package ai.disinto.vault.dispatch;

import ai.disinto.vault.runner.RunOutcome;
import java.time.Instant;

/** How a run ended, as it is kept until it is recorded. The texts have no secrets. */
record RunEnd(RunOutcome.Kind kind, int exitCode, String reason, String logs, Instant startedAt, Instant endedAt) {
    /** What shells answer for a run that was ended at its timeout. */
    static final int TIMED_OUT = 124;

    /** Whether there is a result, good or bad. */
    boolean isKnown() {
        return kind == RunOutcome.Kind.EXITED || kind == RunOutcome.Kind.TIMED_OUT;
    }
}

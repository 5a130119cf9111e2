package ai.disinto.core.agent;

import java.time.Instant;
import java.util.Objects;

/**
 * Whether one run is due, and why or why not.
 *
 * @param run what is to run
 * @param verdict the answer
 * @param dueAt when it is due, or was; the moment of asking when it has never started
 * @param reason the answer in words
 */
public record DueRun(ScheduledRun run, Verdict verdict, Instant dueAt, String reason) {

    /** Whether to start a run. */
    public enum Verdict {
        /** It is time, and nothing is in the way. */
        DUE,
        /** It is time, and something is in the way; it stays due. */
        HELD,
        /** It is not time. */
        NOT_YET
    }

    /**
     * Takes all four as they are.
     *
     * @param run what is to run
     * @param verdict the answer
     * @param dueAt when it is due, or was
     * @param reason the answer in words
     */
    public DueRun {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Answers whether to start the run now.
     *
     * @return {@code true} if it is due and nothing is in the way
     */
    public boolean isDue() {
        return verdict == Verdict.DUE;
    }
}

package ai.disinto.core.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an agent's session has come, as the first line of a {@link PhaseFile} says it. */
public enum Phase {
    /** The agent has pushed and waits for continuous integration. */
    AWAITING_CI,
    /** The agent waits for a review. */
    AWAITING_REVIEW,
    /** A person has to decide; comes with a reason. */
    ESCALATE,
    /** The agent or a guard gave up; comes with a reason. */
    FAILED,
    /** The agent says that its work is done. */
    DONE,
    /** The orchestrator found the session dead. */
    CRASHED,
    /** The orchestrator saw the merge. */
    MERGED,
    /** Changes were asked for. Old files say it; it is read, and not written any more. */
    AWAITING_CHANGES;

    private static final String PREFIX = "PHASE:";

    /**
     * Answers the line that says so.
     *
     * @return for example {@code PHASE:awaiting_ci}
     */
    public String sentinel() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** The phase that a line says, exactly. */
    static Optional<Phase> find(String line) {
        return Arrays.stream(values())
                .filter(phase -> phase.sentinel().equals(line))
                .findFirst();
    }

    /** Whether a text can be what a writer got to before it wrote the whole line. */
    static boolean isTorn(String text) {
        return Arrays.stream(values())
                .anyMatch(phase ->
                        phase.sentinel().startsWith(text) && phase.sentinel().length() > text.length());
    }

    boolean needsReason() {
        return this == ESCALATE || this == FAILED;
    }
}

package ai.disinto.forge.work;

/** Where an open issue that is dev work stands. Each is in exactly one of these; whatever is not is stranded. */
public enum WorkState {
    /** Labelled {@code backlog}. */
    QUEUED,
    /** Labelled {@code in-progress}, and somebody has it: by a claim that has not expired, or by an assignment. */
    CLAIMED,
    /** Labelled {@code blocked}. */
    BLOCKED,
    /** Labelled {@code underspecified}. */
    UNDERSPECIFIED,
    /** None of these, but labelled as work of others: {@code tech-debt}, {@code needs-triage} and the like. */
    PARKED
}

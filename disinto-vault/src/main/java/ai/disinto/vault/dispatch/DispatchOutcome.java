package ai.disinto.vault.dispatch;

/** What a pass did with an action. */
public enum DispatchOutcome {
    /** It ran, and its result is recorded. */
    FIRED,
    /** It would run now; only a dry run says so. */
    WOULD_FIRE,
    /** Another dispatcher has it. */
    RUNNING,
    /** It may not run. */
    REFUSED,
    /** There is no such action or formula for now; it is looked at again in each pass. */
    INVALID,
    /** Nobody knows what became of it. A person must answer the issue. */
    UNCLEAR,
    /** The runner could not begin. Nothing ran, and it is tried again after a while. */
    NOT_STARTED,
    /** A claim under which nothing had run was given up. */
    RELEASED,
    /** The forge or the disk failed. The next pass goes on from there. */
    FAILED
}

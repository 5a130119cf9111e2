package ai.disinto.core.sprint;

/** How far the talk about a sprint has come, up to its merge. */
public enum SprintStage {
    /** Proposed; nobody has decided. */
    PITCHED,
    /** Not wanted. */
    REJECTED,
    /** Wanted; its questions are still to be asked. */
    QUESTIONS_PENDING,
    /** Wanted; forks wait for answers. */
    QUESTIONS_OPEN,
    /** Every fork has an answer; the block of sub-issues can be completed. */
    FORKS_RESOLVED
}

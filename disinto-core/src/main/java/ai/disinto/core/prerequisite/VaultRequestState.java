package ai.disinto.core.prerequisite;

/** What became of a request to a human. */
public enum VaultRequestState {
    /** Nobody looked. */
    UNKNOWN,
    /** There is no such request. */
    MISSING,
    /** It waits for an answer. */
    PENDING,
    /** A human agreed. */
    APPROVED,
    /** What was asked for has been done. */
    FIRED,
    /** A human refused. */
    REJECTED;

    /**
     * Answers whether the request is known to be there.
     *
     * @return {@code false} when it is missing, or nobody looked
     */
    public boolean exists() {
        return this != UNKNOWN && this != MISSING;
    }
}

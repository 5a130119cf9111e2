package ai.disinto.testing.internal.store;

/** What a review says. */
public enum ReviewState {
    PENDING,
    APPROVED,
    COMMENT,
    REQUEST_CHANGES,
    REQUEST_REVIEW
}

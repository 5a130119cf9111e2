package ai.disinto.testing.internal.store;

/** What the check of a pull request found out. */
public enum Mergeability {
    CHECKING,
    MERGEABLE,
    CONFLICT,
    EMPTY
}

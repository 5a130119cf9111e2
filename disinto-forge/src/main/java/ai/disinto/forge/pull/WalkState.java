package ai.disinto.forge.pull;

/** Where a pull request stands on its way to being merged. */
public enum WalkState {
    /** Its head is being built, or has to be mended. */
    CI,
    /** Its head is built, or needs no build, and waits for a verdict, or has to be changed. */
    REVIEW,
    /** Its head is approved. */
    MERGE,
    /** The walk is over. */
    ENDED
}

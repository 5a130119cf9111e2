package ai.disinto.forge.work;

import ai.disinto.forge.work.ClaimOutcome.Way;

/** What came of trying to write a claim. */
sealed interface Attempt {
    /**
     * It is written.
     *
     * @param lease the claim
     * @param way how it was won
     */
    record Taken(FileLease lease, Way way) implements Attempt {}

    /**
     * It is not.
     *
     * @param outcome why
     */
    record Refused(ClaimOutcome outcome) implements Attempt {}
}

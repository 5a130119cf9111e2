package ai.disinto.examples.lifecycle;

/**
 * What became of an entry of the sprint.
 *
 * @param entry its id
 * @param issue the number of its issue
 * @param title its title
 * @param pull the number of the pull request that was merged; 0 if none was
 * @param attempts how often it was claimed
 * @param builds how many commits were built
 * @param redBuilds how many of them failed
 * @param reviews how many verdicts there were
 * @param changesRequested how many of them asked for changes
 * @param seconds how long it took from claim to end; negative if this program has not seen both
 */
record IssueRow(
        String entry,
        int issue,
        String title,
        int pull,
        int attempts,
        int builds,
        int redBuilds,
        int reviews,
        int changesRequested,
        double seconds) {}

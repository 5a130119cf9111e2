package ai.disinto.testing.internal.ci.yaml;

import java.util.List;
import java.util.Map;

/**
 * What conditions are held against.
 *
 * @param event such as {@code push}
 * @param cron the name of the cron job; empty for none
 * @param axis the row of the matrix; empty for none
 * @param variables what the server knows of the pipeline; what is empty is not there
 */
public record Occasion(
        String event,
        String branch,
        String ref,
        String repository,
        String cron,
        List<String> changedFiles,
        Map<String, String> axis,
        Map<String, String> variables) {
    /** The same for one row of a matrix. */
    public Occasion with(Map<String, String> row) {
        return new Occasion(event, branch, ref, repository, cron, changedFiles, row, variables);
    }
}

package ai.disinto.core.sprint;

import java.util.List;
import java.util.Objects;

/**
 * The proposed sub-issues that answers to the forks lead to.
 *
 * @param subIssues the sub-issues, in the order of the pitch
 * @param open what the pitch leaves open: forks without an answer, answers that it does not describe; the list is
 *     final when this is empty
 */
public record SubIssueChoice(List<ProposedSubIssue> subIssues, List<String> open) {

    /**
     * Copies both lists.
     *
     * @param subIssues the sub-issues
     * @param open what the pitch leaves open
     */
    public SubIssueChoice {
        subIssues = List.copyOf(Objects.requireNonNull(subIssues, "subIssues"));
        open = List.copyOf(Objects.requireNonNull(open, "open"));
    }
}

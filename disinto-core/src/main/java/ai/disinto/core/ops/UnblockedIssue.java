package ai.disinto.core.ops;

import ai.disinto.core.issue.IssueReference;
import java.util.Objects;

/**
 * An issue that can go on once a request is fulfilled.
 *
 * @param issue the issue
 * @param title what the request calls it; empty when it gives the number alone
 * @param qualifier what stands in parentheses behind the title, such as {@code indirectly}; usually empty
 */
public record UnblockedIssue(IssueReference issue, String title, String qualifier) {
    /**
     * Makes an entry.
     *
     * @param issue the issue
     * @param title what the request calls it
     * @param qualifier what stands in parentheses behind the title
     */
    public UnblockedIssue {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(qualifier, "qualifier");
    }
}

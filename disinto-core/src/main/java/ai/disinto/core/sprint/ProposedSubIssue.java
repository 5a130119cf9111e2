package ai.disinto.core.sprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A sub-issue that a pitch proposes in prose, before it has a machine-readable entry.
 *
 * @param key how the pitch names it: a number ({@code 2}), or fork and option ({@code 1A})
 * @param title what it would do; empty where the pitch has only a description
 * @param text the description
 * @param changes how answers to forks change it, in the words of the pitch
 */
public record ProposedSubIssue(String key, String title, String text, List<String> changes) {

    /**
     * Copies the changes.
     *
     * @param key how the pitch names it
     * @param title what it would do; may be empty
     * @param text the description
     * @param changes how answers to forks change it
     */
    public ProposedSubIssue {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
    }

    ProposedSubIssue withChange(String change) {
        List<String> all = new ArrayList<>(changes);
        all.add(change);
        return new ProposedSubIssue(key, title, text, all);
    }
}

package ai.disinto.forge.manifest;

import ai.disinto.forge.manifest.ManifestAction.AddLabel;
import ai.disinto.forge.manifest.ManifestAction.CloseIssue;
import ai.disinto.forge.manifest.ManifestAction.ClosePull;
import ai.disinto.forge.manifest.ManifestAction.EditBody;
import ai.disinto.forge.manifest.ManifestAction.RemoveLabel;
import ai.disinto.forge.model.Issue;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What actions can see of an issue or pull request. */
record IssueView(boolean isPull, boolean isOpen, Set<String> labels, String body, Optional<Instant> updated) {
    static IssueView of(Issue issue) {
        return new IssueView(issue.isPull(), issue.isOpen(), issue.labelNames(), issue.body(), issue.updatedAt());
    }

    /** Whether it is what somebody saw. */
    boolean is(SeenIssue seen) {
        boolean sameText = seen.body().stream().allMatch(SeenIssue.digest(body)::equals);
        return sameText
                && seen.updated().stream()
                        .allMatch(time -> updated.filter(time::equals).isPresent());
    }

    /** How it will be once an action is executed. */
    IssueView after(ManifestAction action) {
        Set<String> changed = new TreeSet<>(labels);
        if (action instanceof AddLabel add) {
            changed.add(add.label());
        } else if (action instanceof RemoveLabel remove) {
            changed.remove(remove.label());
        }
        boolean closes = action instanceof CloseIssue || action instanceof ClosePull;
        String text = action instanceof EditBody edit ? edit.body() : body;
        return new IssueView(isPull, isOpen && !closes, changed, text, updated);
    }
}

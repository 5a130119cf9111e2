package ai.disinto.forge.manifest;

import java.util.Objects;
import java.util.Optional;

/**
 * An action of a manifest, and what its author saw.
 *
 * @param action the action
 * @param seen the issue as the author saw it; empty if the manifest does not say
 */
public record ManifestEntry(ManifestAction action, Optional<SeenIssue> seen) {
    /**
     * Checks that nothing is missing.
     *
     * @param action the action
     * @param seen the issue as the author saw it
     */
    public ManifestEntry {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(seen, "seen");
    }

    /**
     * Answers an action that is executed whatever the issue says by then.
     *
     * @param action the action
     * @return the entry
     */
    public static ManifestEntry of(ManifestAction action) {
        return new ManifestEntry(action, Optional.empty());
    }

    /**
     * Answers the same action for an issue that somebody saw.
     *
     * @param issue the issue as the author saw it
     * @return an entry that is not executed if the issue is another one by then
     */
    public ManifestEntry seeing(SeenIssue issue) {
        return new ManifestEntry(action, Optional.of(Objects.requireNonNull(issue, "issue")));
    }

    /** Answers the action in a line. */
    @Override
    public String toString() {
        return action.toString();
    }
}

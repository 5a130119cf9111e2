package ai.disinto.core.prerequisite;

import java.util.List;
import java.util.Objects;

/** Changes that would bring a tree up to date. Nothing is changed until somebody takes the result. Immutable. */
public final class ProposedChanges {
    private final List<ProposedChange> changes;
    private final PrerequisiteTree result;

    ProposedChanges(List<ProposedChange> changes, PrerequisiteTree result) {
        this.changes = List.copyOf(changes);
        this.result = Objects.requireNonNull(result, "result");
    }

    /**
     * Answers the changes.
     *
     * @return one for each line, in the order of the tree
     */
    public List<ProposedChange> changes() {
        return changes;
    }

    /**
     * Answers whether the tree is up to date.
     *
     * @return {@code true} if nothing should be changed
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Answers the tree with all changes made.
     *
     * @return the changed tree
     */
    public PrerequisiteTree apply() {
        return result;
    }

    @Override
    public String toString() {
        return "ProposedChanges" + changes;
    }
}

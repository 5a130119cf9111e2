package ai.disinto.core.prerequisite;

import java.util.List;
import java.util.Objects;

/** What became different from one revision of a tree to a later one. Immutable. */
public final class TreeDiff {
    private final List<TreeChange> changes;

    private TreeDiff(List<TreeChange> changes) {
        this.changes = List.copyOf(changes);
    }

    static TreeDiff between(PrerequisiteTree before, PrerequisiteTree after) {
        return new TreeDiff(new RevisionComparison(before, after).compare());
    }

    /**
     * Answers the differences.
     *
     * @return date and markers first, then by objective in the order of the later revision, then what was removed
     */
    public List<TreeChange> changes() {
        return changes;
    }

    /**
     * Answers the differences of one kind.
     *
     * @param kind the kind
     * @return the differences in the order of {@link #changes()}
     */
    public List<TreeChange> changes(TreeChange.Kind kind) {
        Objects.requireNonNull(kind, "kind");
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * Answers whether the revisions say the same.
     *
     * @return {@code true} if there is no difference, though the texts may have some
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Answers what changed as text for people, a list below each objective.
     *
     * @return Markdown, escaped; empty when nothing changed
     */
    public String digest() {
        return ChangeDigest.of(changes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeDiff that && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    @Override
    public String toString() {
        return "TreeDiff" + changes;
    }
}

package ai.disinto.compose;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What changes for a machine when one compose file takes the place of another. Immutable.
 *
 * <p>Compared is what compose makes of the files: short forms equal long ones, the order of keys, mounts, ports and
 * networks does not count, what is not written equals its default, comments say nothing. Places that the reader leaves
 * out, because a factory does not use them, are compared as they stand.
 *
 * <p>No value of a variable whose name is that of a credential is shown, and nothing else that looks like one.
 */
public final class StackDiff {
    private final List<StackChange> changes;

    StackDiff(List<StackChange> changes) {
        this.changes = List.copyOf(changes);
    }

    /**
     * Compares two files. Volumes and networks without a name of their own are named after the compose project, which a
     * file does not say: there, a volume that gets a name may be another one and is taken for it. {@link StackFiles#plan}
     * knows the project.
     *
     * @param before the file that was
     * @param after the file that will be
     * @return the changes
     */
    public static StackDiff between(ComposeFile before, ComposeFile after) {
        Objects.requireNonNull(before, "before");
        return new StackComparison(before, Objects.requireNonNull(after, "after"), Optional.empty()).diff();
    }

    /**
     * Answers all changes.
     *
     * @return the changes: services first, each in the order of the files
     */
    public List<StackChange> changes() {
        return changes;
    }

    /**
     * Answers the changes that may lose something.
     *
     * @return the destructive ones
     */
    public List<StackChange> destructive() {
        return changes.stream()
                .filter(change -> change.severity() == ChangeSeverity.DESTRUCTIVE)
                .toList();
    }

    /**
     * Answers whether compose sees no difference.
     *
     * @return {@code true} if there is no change
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StackDiff that && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    /** Answers the changes, one a line. */
    @Override
    public String toString() {
        return changes.stream().map(StackChange::toString).collect(java.util.stream.Collectors.joining("\n"));
    }
}

package ai.disinto.core.prerequisite;

import ai.disinto.core.document.SourceLocation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One objective of the vision, with its prerequisites and the status that is written for it. Immutable. */
public final class Objective {
    private final ObjectiveParts parts;
    private final List<PrerequisiteItem> items;
    private final List<String> notes;

    Objective(ObjectiveParts parts) {
        this.parts = parts;
        this.items = List.copyOf(parts.items);
        this.notes = List.copyOf(parts.notes);
    }

    /**
     * Answers a name for machines, made of the name alone so that it outlives a move to another milestone. It is
     * distinct within the tree: a second objective of the same name gets a number.
     *
     * @return letters and digits of any script in lower case, and dashes
     */
    public String id() {
        return parts.id;
    }

    /**
     * Answers the milestone that the heading begins with.
     *
     * @return for example {@code Ship (Fold 2)}; empty in the older form
     */
    public Optional<String> milestone() {
        return Optional.ofNullable(parts.heading.milestone);
    }

    /**
     * Answers the name, without milestone and references.
     *
     * @return the name, or an empty string when the heading has none
     */
    public String name() {
        return parts.heading.name;
    }

    /**
     * Answers the issues that stand for the objective as a whole.
     *
     * @return distinct numbers in the order of the heading
     */
    public List<Integer> issues() {
        return parts.heading.issues.toList();
    }

    /**
     * Answers the prerequisites.
     *
     * @return the items in the order of the tree
     */
    public List<PrerequisiteItem> items() {
        return items;
    }

    /**
     * Answers the bullets {@code Note: …}, which the older form has.
     *
     * @return the notes without their mark
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * Answers the status that is written; it may be out of date. {@link TreeAnalysis#status(Objective)} computes it.
     *
     * @return the status, or empty when there is no status line
     */
    public Optional<WrittenStatus> written() {
        return parts.status == null ? Optional.empty() : Optional.of(parts.status.status());
    }

    /**
     * Answers where the objective begins.
     *
     * @return the location of its heading
     */
    public SourceLocation location() {
        return new SourceLocation(parts.source, parts.index + 1, 1);
    }

    /**
     * Answers where the objective ends.
     *
     * @return its last line that is not blank, from 1
     */
    public int lastLine() {
        return parts.lastIndex + 1;
    }

    ObjectiveParts parts() {
        return parts;
    }

    int ordinal() {
        return parts.ordinal;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Objective that && isSame(that));
    }

    private boolean isSame(Objective that) {
        return parts.index == that.parts.index
                && parts.ordinal == that.parts.ordinal
                && parts.id.equals(that.parts.id)
                && parts.source.equals(that.parts.source)
                && parts.headingText.equals(that.parts.headingText)
                && Objects.equals(parts.status, that.parts.status)
                && notes.equals(that.notes)
                && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts.source, parts.index, parts.headingText);
    }

    /** Answers milestone and name. */
    @Override
    public String toString() {
        return milestone().map(milestone -> milestone + " — ").orElse("") + name();
    }
}

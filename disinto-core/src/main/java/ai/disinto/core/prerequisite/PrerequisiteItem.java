package ai.disinto.core.prerequisite;

import ai.disinto.core.document.SourceLocation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One prerequisite of an objective: a line with a check box. Two items are equal when they stand in the same place of
 * the same document and say the same; {@link #id()} follows an item from one revision to the next.
 */
public final class PrerequisiteItem {
    private final String source;
    private final int index;
    private final int ordinal;
    private final ItemLine parts;
    private final boolean done;
    private final boolean waitsForHuman;
    private @Nullable String text;
    private @Nullable String id;

    PrerequisiteItem(String source, int index, int ordinal, ItemLine parts) {
        this.source = source;
        this.index = index;
        this.ordinal = ordinal;
        this.parts = parts;
        this.done = parts.isDone();
        this.waitsForHuman = parts.vault != null || isEscalated(parts.warning);
    }

    /**
     * Answers a name that stays when the item is reworded: its issues, or its text where it has none. Items with equal
     * ids within a tree are duplicates.
     *
     * @return for example {@code #425+#688} or {@code key-rotation-documented}
     */
    public String id() {
        String known = id;
        if (known == null) {
            known = ItemIdentity.of(this);
            id = known;
        }
        return known;
    }

    /**
     * Answers the text without check box, annotation and marks. A tick means resolved, also where the sentence
     * describes what is lacking.
     *
     * @return the text
     */
    public String text() {
        String known = text;
        if (known == null) {
            known = parts.text();
            text = known;
        }
        return known;
    }

    /**
     * Answers whether the box is ticked.
     *
     * @return what the line says, whatever the state of its issues
     */
    public boolean isDone() {
        return done;
    }

    /**
     * Answers the issues that the item stands for, ranges expanded up to 1,000 issues.
     *
     * @return distinct numbers in the order of the line
     */
    public List<Integer> issues() {
        return parts.annotation == null ? List.of() : parts.annotation.issues().toList();
    }

    /**
     * Answers the state words that the line holds for an issue: a copy from the time of writing.
     *
     * @param issue the number of one of {@link #issues()}
     * @return for example {@code backlog} and {@code priority}; empty when nothing is written, or no state
     */
    public List<String> writtenState(int issue) {
        Annotation annotation = parts.annotation;
        ReferenceGroup group = annotation == null ? null : annotation.groupOf(issue);
        return group == null ? List.of() : group.state().words();
    }

    /**
     * Answers the issues that the item waits for ({@code depends on …}).
     *
     * @return distinct numbers in the order of the line
     */
    public List<Integer> dependencies() {
        return parts.annotation == null
                ? List.of()
                : parts.annotation.dependencies().toList();
    }

    /**
     * Answers the pull requests that the item names ({@code PR #…}).
     *
     * @return distinct numbers in the order of the line
     */
    public List<Integer> pullRequests() {
        return parts.annotation == null
                ? List.of()
                : parts.annotation.pullRequests().toList();
    }

    /**
     * Answers what else the annotation says: labels and free text.
     *
     * @return the qualifiers in the order of the line
     */
    public List<String> qualifiers() {
        return parts.annotation == null ? List.of() : parts.annotation.qualifiers();
    }

    /**
     * Answers the text of parentheses that name no issue: a file, a host, figures.
     *
     * @return the text, or empty
     */
    public Optional<String> evidence() {
        return Optional.ofNullable(parts.evidence);
    }

    /**
     * Answers whether the item waits for a human: it is marked blocked-on-vault, or escalated in the older form.
     *
     * @return {@code true} if it is marked, done or not
     */
    public boolean isBlockedOnVault() {
        return waitsForHuman;
    }

    /**
     * Answers the request that a human is to answer. The path is foreign text: it is kept as written, also where it
     * leads out of the repository.
     *
     * @return the path relative to the ops repository, or empty when none is written
     */
    public Optional<String> vaultRequest() {
        return Optional.ofNullable(parts.vault).map(VaultMark::path);
    }

    /**
     * Answers the text behind a warning sign, which the older form used.
     *
     * @return the text, or empty
     */
    public Optional<String> warning() {
        return Optional.ofNullable(parts.warning);
    }

    /**
     * Answers every date of the line.
     *
     * @return the dates in the order of the line
     */
    public List<LocalDate> dates() {
        return IsoDates.all(parts.line);
    }

    /**
     * Answers where the item stands.
     *
     * @return the location of its line
     */
    public SourceLocation location() {
        return new SourceLocation(source, index + 1, 1);
    }

    int index() {
        return index;
    }

    int ordinal() {
        return ordinal;
    }

    ItemLine parts() {
        return parts;
    }

    private static boolean isEscalated(@Nullable String warning) {
        return warning != null && (warning.startsWith("escalated") || warning.contains("awaiting human"));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof PrerequisiteItem that && isSame(that));
    }

    private boolean isSame(PrerequisiteItem that) {
        return index == that.index
                && ordinal == that.ordinal
                && parts.line.equals(that.parts.line)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, index, parts.line);
    }

    /** Answers the line as it is written, without blanks around it. */
    @Override
    public String toString() {
        return parts.line.strip();
    }
}
